using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;

namespace TalksBot.Platforms.Discord.Http;

/// <summary>A request's timestamp and body in one piece, as Discord signs them. Dispose it to give the memory back.</summary>
public sealed class SignedRequest : IDisposable
{
    /// <summary>Several times what Discord sends with the largest message.</summary>
    public const int LongestBody = 256 * 1024;

    /// <summary>Discord itself gives up after three seconds.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(2.5);

    private const string SignatureHeader = "X-Signature-Ed25519";
    private const string TimestampHeader = "X-Signature-Timestamp";
    private const int LongestTimestamp = 20;

    private readonly byte[] signature = new byte[SignatureAlgorithm.Ed25519.SignatureSize];
    private readonly bool wellFormed;
    private readonly int timestampLength;
    private byte[] rented = ArrayPool<byte>.Shared.Rent(4096);
    private int length;

    private SignedRequest(IHeaderDictionary headers)
    {
        var timestamp = headers[TimestampHeader].ToString();
        var hex = headers[SignatureHeader].ToString();
        wellFormed = hex.Length == 2 * signature.Length && Convert.FromHexString(hex, signature, out _, out _) == OperationStatus.Done
            && timestamp.Length <= LongestTimestamp && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && (Timestamp = seconds) == seconds;
        timestampLength = wellFormed ? Encoding.ASCII.GetBytes(timestamp, rented) : 0;
        length = timestampLength;
    }

    /// <summary>Seconds since 1970, as the sender has it.</summary>
    public long Timestamp { get; }

    public ReadOnlyMemory<byte> Body => rented.AsMemory(timestampLength, length - timestampLength);

    /// <returns>The request; or null and the status to refuse it with.</returns>
    public static async Task<(SignedRequest? Request, int Refusal)> ReadAsync(HttpRequest request, TimeProvider time)
    {
        if (request.ContentLength > LongestBody)
            return (null, StatusCodes.Status413PayloadTooLarge);
        var signed = new SignedRequest(request.Headers);
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, request.HttpContext.RequestAborted);
        try
        {
            if (await signed.ReadBodyAsync(request.Body, either.Token))
                return (signed, 0);
            signed.Dispose();
            return (null, StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // Kestrel's own refusals of a body (too slow, cut short) are IOExceptions.
            signed.Dispose();
            return (null, StatusCodes.Status408RequestTimeout);
        }
    }

    /// <summary>Whether the key's owner signed it. A malformed signature costs what a wrong one does.</summary>
    public bool IsSignedBy(PublicKey key) => SignatureAlgorithm.Ed25519.Verify(key, rented.AsSpan(0, length), signature) & wellFormed;

    /// <summary>Answers a request that isn't taken with nothing but the status.</summary>
    public static void Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;

        // What is left of a body that is too long or too slow isn't waited for.
        if (status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status408RequestTimeout)
            context.Response.Headers.Connection = "close";
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(rented);
        rented = [];
        length = 0;
    }

    private async Task<bool> ReadBodyAsync(Stream body, CancellationToken cancellation)
    {
        while (true)
        {
            if (length == rented.Length)
                Grow();
            var read = await body.ReadAsync(rented.AsMemory(length), cancellation);
            if (read == 0)
                return true;
            length += read;
            if (length - timestampLength > LongestBody)
                return false;
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(rented.Length * 4);
        rented.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        rented = larger;
    }
}

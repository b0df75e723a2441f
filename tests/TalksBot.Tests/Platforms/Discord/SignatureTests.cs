using System.Text;
using NSec.Cryptography;

namespace TalksBot.Tests.Platforms.Discord;

/// <summary>What the bot relies on where it verifies Discord's signatures.</summary>
public sealed class SignatureTests
{
    /// <summary>https://www.rfc-editor.org/rfc/rfc8032#section-7.1, tests 1 to 3.</summary>
    public static TheoryData<string, string, string> Rfc8032 { get; } = new()
    {
        { "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b" },
        { "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00" },
        { "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a" },
    };

    public static TheoryData<SignedVector> Vectors { get; } = new(
        SignedVector.All.Where(vector => vector.Signature.Length == 128 && !vector.Signature.StartsWith('z')));

    [Theory]
    [MemberData(nameof(Rfc8032))]
    public void The_standards_own_signatures_are_good(string key, string message, string signature)
    {
        var verifier = Key(key);
        Assert.True(Verifies(verifier, Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void It_agrees_with_another_implementation(SignedVector vector)
    {
        var verifier = Key(vector.PublicKey);
        Assert.Equal(vector.IsGood, Verifies(verifier, Encoding.UTF8.GetBytes(vector.Timestamp + vector.Body), Convert.FromHexString(vector.Signature)));
    }

    [Fact]
    public void A_signature_whose_scalar_is_out_of_range_is_refused()
    {
        // S + L signs the same message for verifiers that don't check the range (RFC 8032, 5.1.7).
        var signature = Convert.FromHexString(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        var order = Convert.FromHexString("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        var carry = 0;
        for (var index = 0; index < 32; index++)
        {
            carry += signature[32 + index] + order[index];
            signature[32 + index] = (byte)carry;
            carry >>= 8;
        }

        var verifier = Key("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Assert.False(Verifies(verifier, [], signature));
    }

    [Fact]
    public void Many_callers_at_once_get_their_own_verdicts()
    {
        var (good, bad) = (SignedVector.Named("a ping"), SignedVector.Named("another timestamp"));
        var verifier = Key(good.PublicKey);
        Parallel.For(0, 400, index =>
        {
            var vector = index % 2 == 0 ? good : bad;
            Assert.Equal(vector.IsGood, Verifies(verifier, Encoding.UTF8.GetBytes(vector.Timestamp + vector.Body), Convert.FromHexString(vector.Signature)));
        });
    }

    private static PublicKey Key(string digits) =>
        PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(digits), KeyBlobFormat.RawPublicKey);

    private static bool Verifies(PublicKey key, byte[] message, byte[] signature) => SignatureAlgorithm.Ed25519.Verify(key, message, signature);
}

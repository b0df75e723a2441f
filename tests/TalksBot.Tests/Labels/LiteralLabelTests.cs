using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Label = TalksBot.Core.Labels.Label;

namespace TalksBot.Tests.Labels;

/// <summary>
/// The bot's own words come from the languages' files. What is shown is a label, and words become one by a conversion; so no compiled
/// method may convert words that are written in it.
/// </summary>
public sealed partial class LiteralLabelTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    // Commands are typed as they stand in every language.
    [GeneratedRegex(@"(?<![/\p{L}])\p{L}{2,}")]
    private static partial Regex Word();

    [Fact]
    public void No_words_in_code_are_shown() =>
        Assert.Empty(new[] { typeof(Label).Assembly, typeof(TalksBot.Chat.ChatAnswers).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            .SelectMany(method => Shown(method).Where(words => Word().IsMatch(words)).Select(words => $"{method.DeclaringType}.{method.Name}: {words}")));

    [Fact]
    public void Words_in_code_are_noticed()
    {
        Assert.Contains("Some words", Shown(Method(nameof(Constant))));
        Assert.Contains(" are here", Shown(Method(nameof(Interpolated))));
        Assert.Contains("either", Shown(Method(nameof(Chosen))));
        Assert.Empty(Shown(Method(nameof(Handed))));
    }

    private static Label Constant() => "Some words";

    private static Label Interpolated(int number) => $"{number} are here";

    private static Label Chosen(bool isOne) => isOne ? "either" : "or";

    private static Label Handed(string words) => words;

    private static MethodInfo Method(string name) => typeof(LiteralLabelTests).GetMethod(name, Declared)!;

    /// <summary>The strings of a method that become labels: those loaded since what was called before, the making of a string left out.</summary>
    private static List<string> Shown(MethodBase method)
    {
        var (shown, loaded) = (new List<string>(), new List<string>());
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var opcode = Codes[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += opcode.Size;
            if (opcode.OperandType == OperandType.InlineString)
                loaded.Add(method.Module.ResolveString(BitConverter.ToInt32(code, at)));
            else if (opcode.OperandType == OperandType.InlineMethod && Called(method, BitConverter.ToInt32(code, at)) is var called)
                Note(called, loaded, shown);
            at += Size(opcode, code, at);
        }

        return shown;
    }

    private static void Note(MethodBase? called, List<string> loaded, List<string> shown)
    {
        if (called?.Name == "op_Implicit" && called.DeclaringType == typeof(Label))
            shown.AddRange(loaded);
        if (called?.DeclaringType != typeof(System.Runtime.CompilerServices.DefaultInterpolatedStringHandler) && called?.DeclaringType != typeof(string))
            loaded.Clear();
    }

    private static MethodBase? Called(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMethod(
                token, method.DeclaringType?.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int Size(OpCode opcode, byte[] code, int at) => opcode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}

using Xunit.Abstractions;
using Xunit.Sdk;

namespace TalksBot.Tests.Support.Postgres;

/// <summary>
/// Every test of the class needs PostgreSQL: those marked as <see cref="EngineFactAttribute"/> are skipped where it is missing, but never in CI.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;

/// <summary>A test that needs PostgreSQL.</summary>
public sealed class PostgresFactAttribute() : ToolFactAttribute(PostgresTools.Missing);

/// <summary>A test of a contract, whose engine may need something that not every machine has.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TalksBot.Tests.Support.Postgres." + nameof(EngineFactDiscoverer), "TalksBot.Tests")]
public sealed class EngineFactAttribute : FactAttribute;

/// <summary>Looks at the class that inherits the test.</summary>
public sealed class EngineFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new EngineTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

/// <summary>A test case that is skipped for what its class needs.</summary>
public sealed class EngineTestCase : XunitTestCase
{
    [Obsolete("For the test runner.")]
    public EngineTestCase()
    {
    }

    public EngineTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        PostgresTools.Missing is { } missing
        && Environment.GetEnvironmentVariable("CI") != "true"
        && TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any()
            ? missing
            : base.GetSkipReason(factAttribute);
}

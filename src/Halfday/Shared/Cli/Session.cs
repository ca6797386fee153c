using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;

namespace Halfday.Shared.Cli;

/// <summary>One verb at work: its arguments, its terminal, and the application's services on the chosen database.</summary>
public sealed class Session(ParseResult arguments, Terminal terminal, IServiceProvider services, CancellationToken stop)
{
    /// <summary>How JSON is written on standard output: camel case, readable, both scripts unescaped.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Terminal Terminal => terminal;
    public IServiceProvider Services => services;
    public HalfdayDb Db => services.GetRequiredService<HalfdayDb>();
    public TimeProvider Time => services.GetRequiredService<TimeProvider>();
    public CancellationToken Stop => stop;

    /// <summary>The same verb on other services: another time, another scope.</summary>
    public Session With(IServiceProvider other) => new(arguments, terminal, other, stop);

    /// <summary>The value given for an option.</summary>
    public T? Get<T>(Option<T> option) => arguments.GetValue(option);

    /// <summary>The value given for an argument.</summary>
    public T Get<T>(Argument<T> argument) => arguments.GetRequiredValue(argument);

    /// <summary>Says a line on standard output.</summary>
    public void Say(string line) => terminal.Out.WriteLine(line);

    /// <summary>Says a value as JSON on standard output.</summary>
    public void SayJson<T>(T value) => terminal.Out.WriteLine(JsonSerializer.Serialize(value, Json));

    /// <summary>Refuses with a sentence on standard error.</summary>
    public int Refuse(Refusal refusal)
    {
        terminal.EndProgress();
        terminal.Error.WriteLine($"{refusal.Rule}: {refusal.Sentence.En}");
        return Exit.Refused;
    }

    /// <summary>The arguments name what there is not: wrong usage, said as a refusal is.</summary>
    public int Misnamed(Refusal refusal)
    {
        Refuse(refusal);
        return Exit.WrongUsage;
    }

    /// <summary>Names every fault of the input, a line each, on standard error.</summary>
    public int Faulty(IEnumerable<Fault> faults)
    {
        terminal.EndProgress();
        foreach (var fault in faults) terminal.Error.WriteLine(fault);
        return Exit.BadInput;
    }
}

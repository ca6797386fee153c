using System.Diagnostics;
using System.Runtime.CompilerServices;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Halfday.Tests.Harness;

/// <summary>Counts the statements that a question sends to the database; those of tests that run beside it are not counted.</summary>
public static class Counting
{
    private static readonly AsyncLocal<StrongBox<int>?> Counter = new();
    private static readonly IDisposable Listening = DiagnosticListener.AllListeners.Subscribe(new Ear());

    /// <summary>How many statements the question takes.</summary>
    public static async Task<int> Statements<T>(Works works, Func<HalfdayDb, Task<T>> question)
    {
        Assert.NotNull(Listening);
        var counter = new StrongBox<int>();
        await works.Ask(async db =>
        {
            Counter.Value = counter;
            return await question(db);
        });
        return counter.Value;
    }

    private sealed class Ear : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Counter.Value is { } counter) Interlocked.Increment(ref counter.Value);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
    }
}

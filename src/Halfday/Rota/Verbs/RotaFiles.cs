using Halfday.Planner;
using Halfday.Shared;
using Halfday.Shared.Cli;

namespace Halfday.Rota.Verbs;

/// <summary>What verbs on files have in common: reading with every fault, writing, and saying what a plan leaves out.</summary>
internal static class RotaFiles
{
    public static T? Read<T>(Session session, string file, Func<Stream, Read<T>> read) where T : class
    {
        try
        {
            using var stream = File.OpenRead(file);
            var (value, faults) = read(stream);
            session.Faulty(faults.Select(at => new Shared.Fault(file, at.Line, at.Column, at.Path, new Text($"{at.What}; {at.Mend}", at.What))));
            return value;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            session.Faulty([new Shared.Fault(file, 0, 0, "file", new Text("cannot be read; name a file that exists and may be read", "无法读取"))]);
            return null;
        }
    }

    public static async Task<int?> TryWrite(Session session, string file, string plan)
    {
        try
        {
            await File.WriteAllTextAsync(file, plan, session.Stop);
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Misused(session, $"--out: '{file}' cannot be written; name a file in a folder that exists.");
        }
    }

    public static int Complain(Session session, RotaProblem problem, RotaPlan plan)
    {
        if (plan.Status == PlanStatus.Infeasible)
            foreach (var pin in RotaExplainer.PinsInTheWay(problem))
                session.Terminal.Error.WriteLine($"LearnFirst: no plan can satisfy it around the pin of {pin.Leader}, {pin.Trade} on {pin.Part} in week {pin.Week}; take it away or move it.");
        foreach (var missed in plan.Missed) session.Terminal.Error.WriteLine(missed.Why);
        if (plan.Penalties.Short > 0) session.Terminal.Error.WriteLine($"{plan.Penalties.Short} half days of practice are lacking by their weeks.");
        return plan.Status == PlanStatus.Infeasible || plan.Penalties is not { Missed: 0, Short: 0 } ? Exit.Refused : Exit.Done;
    }

    public static int Failed(Session session, IReadOnlyList<string> findings)
    {
        foreach (var finding in findings) session.Terminal.Error.WriteLine($"The plan failed its check and was not written: {finding}");
        return Exit.Refused;
    }

    public static int Misused(Session session, string sentence)
    {
        session.Terminal.Error.WriteLine(sentence);
        return Exit.WrongUsage;
    }
}

using Halfday.Shared.Cli;

return await CommandLine.Run(args, Terminal.OfThisProcess());

using System.Net;
using System.Net.Sockets;

namespace Halfday.Tests.Interchange;

/// <summary>A real mail server on the loopback, as small as RFC 5321 allows; it can be told to refuse.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task serving;

    public SmallMailServer()
    {
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every message taken, as it came.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>Says no to every recipient.</summary>
    public bool Refuses { get; set; }

    private async Task Serve()
    {
        try
        {
            while (true) await Talk(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (OperationCanceledException) { /* told to stop */ }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 small");
        while (await reader.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) await TakeMessage(reader, writer);
            else await writer.WriteLineAsync(AnswerTo(line));
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
        }
    }

    private string AnswerTo(string line) => line[..Math.Min(4, line.Length)].ToUpperInvariant() switch
    {
        "EHLO" => "250 small",
        "RCPT" when Refuses => "550 nobody of that name here",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task TakeMessage(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var lines = new List<string>();
        while (await reader.ReadLineAsync(end.Token) is { } line && line != ".") lines.Add(line);
        Taken.Add(string.Join('\n', lines));
        await writer.WriteLineAsync("250 taken");
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Dispose();
        end.Dispose();
    }
}

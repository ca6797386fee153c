using System.Net;

namespace Halfday.Tests.Harness;

/// <summary>How visitors come, and what they see.</summary>
public static class Looking
{
    /// <summary>The same visitor, reading Chinese from now on.</summary>
    public static Visitor InChinese(this Visitor visitor) => visitor.Bringing("Accept-Language", "zh-Hans");

    /// <summary>The same visitor with another header.</summary>
    public static Visitor Bringing(this Visitor visitor, string header, string value)
    {
        visitor.Client.DefaultRequestHeaders.Remove(header);
        visitor.Client.DefaultRequestHeaders.Add(header, value);
        return visitor;
    }

    /// <summary>Sends a request as it is, for what a form or a program does not send; the answer with its headers.</summary>
    public static Task<HttpResponseMessage> Send(this Visitor visitor, string method, string path, HttpContent? content = null) =>
        visitor.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = content });

    /// <summary>The page says nothing of this.</summary>
    public static void ShouldNotShow(this Answer answer, string text) =>
        Assert.DoesNotContain(text, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);

    /// <summary>A field could not be read; it is named.</summary>
    public static void ShouldBeUnreadable(this Answer answer, string field)
    {
        answer.ShouldBeRefusedBecause("UnreadableField");
        answer.ShouldShow(field);
    }

    /// <summary>The page stands as it is asked for, without a fault.</summary>
    public static Answer ShouldStand(this Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }
}

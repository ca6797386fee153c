using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>Names of questions that come from other houses.</summary>
internal static partial class QuestionKeys
{
    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex Ours();

    /// <summary>The first of these names that is one of ours; else one that follows from the last, so that the same file twice is once.</summary>
    public static string Of(params string[] names) => names.FirstOrDefault(Ours().IsMatch) ?? "m-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names[^1])))[..16];
}

using Halfday.Shared;

namespace Halfday.Tests.Shared;

public sealed class CountTests
{
    [Theory]
    [InlineData(0, "0 sites"), InlineData(1, "1 site"), InlineData(2, "2 sites")]
    public void One_thing_is_named_as_one(long n, string said) => Assert.Equal(said, Words.CountEn(n, "site"));

    [Theory]
    [InlineData(1, "1 entry"), InlineData(40, "40 entries")]
    public void A_plural_of_its_own_is_kept(long n, string said) => Assert.Equal(said, Words.CountEn(n, "entry", "entries"));
}

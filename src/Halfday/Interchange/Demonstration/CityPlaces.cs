namespace Halfday.Interchange.Demonstration;

/// <summary>The districts of the city, and how its works are numbered.</summary>
internal static class CityPlaces
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static readonly IReadOnlyList<(string Code, string Name, string NameZh)> Districts =
    [
        ("D-YP", "Yangpu District", "杨浦区"), ("D-PT", "Putuo District", "普陀区"), ("D-HK", "Hongkou District", "虹口区"),
        ("D-ZB", "Zhabei District", "闸北区"), ("D-CN", "Changning District", "长宁区"), ("D-XH", "Xuhui District", "徐汇区"),
    ];

    /// <summary>1..999 in Chinese numerals: 17 is 十七.</summary>
    public static string Numeral(int number)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var text = hundreds > 0 ? Digits[hundreds] + "百" : "";
        if (tens > 0) text += (tens == 1 && hundreds == 0 ? "" : Digits[tens]) + "十";
        else if (hundreds > 0 && ones > 0) text += "零";
        return text + Digits[ones];
    }
}

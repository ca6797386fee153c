namespace Halfday.Interchange.Demonstration;

/// <summary>A name in both scripts.</summary>
internal sealed record CityName(string En, string Zh);

/// <summary>Invented people: a common family name and a given name of one or two characters, in both scripts.</summary>
internal static class CityNames
{
    private static readonly string[] Families =
    [
        "王 Wang", "李 Li", "张 Zhang", "刘 Liu", "陈 Chen", "杨 Yang", "赵 Zhao", "黄 Huang", "周 Zhou", "吴 Wu", "徐 Xu", "孙 Sun",
        "胡 Hu", "朱 Zhu", "高 Gao", "林 Lin", "何 He", "郭 Guo", "马 Ma", "罗 Luo", "梁 Liang", "宋 Song", "郑 Zheng", "谢 Xie",
        "韩 Han", "唐 Tang", "冯 Feng", "于 Yu", "董 Dong", "程 Cheng", "曹 Cao", "袁 Yuan", "邓 Deng", "许 Xu", "傅 Fu", "沈 Shen",
        "曾 Zeng", "彭 Peng", "苏 Su", "卢 Lu", "蒋 Jiang", "蔡 Cai", "丁 Ding", "魏 Wei", "薛 Xue", "叶 Ye", "潘 Pan", "杜 Du",
        "戴 Dai", "夏 Xia", "钟 Zhong", "汪 Wang", "田 Tian", "任 Ren", "姜 Jiang", "范 Fan", "方 Fang", "石 Shi", "姚 Yao", "陆 Lu",
    ];

    private static readonly string[] Men =
    [
        "国 guo", "建 jian", "明 ming", "德 de", "海 hai", "志 zhi", "永 yong", "福 fu", "根 gen", "荣 rong", "金 jin", "林 lin",
        "康 kang", "伟 wei", "宝 bao", "兴 xing", "家 jia", "文 wen", "学 xue", "庆 qing", "振 zhen", "启 qi", "祥 xiang", "民 min",
    ];

    private static readonly string[] Women =
    [
        "秀 xiu", "英 ying", "兰 lan", "芳 fang", "珍 zhen", "凤 feng", "玉 yu", "琴 qin", "娟 juan", "萍 ping", "莉 li", "桂 gui",
        "月 yue", "红 hong", "佩 pei", "慧 hui", "美 mei", "素 su", "丽 li", "华 hua", "静 jing", "云 yun", "春 chun", "敏 min",
    ];

    /// <summary>The next name.</summary>
    public static CityName Next(Random chance)
    {
        var (familyZh, family) = Pick(chance, Families);
        var given = chance.Next(5) < 3 ? Men : Women;
        var (firstZh, first) = Pick(chance, given);
        if (chance.Next(6) == 0) return new($"{family} {Capital(first)}", familyZh + firstZh);

        var (secondZh, second) = Pick(chance, given);
        while (secondZh == firstZh) (secondZh, second) = Pick(chance, given);
        return new($"{family} {Capital(first)}{second}", familyZh + firstZh + secondZh);
    }

    private static (string Zh, string En) Pick(Random chance, string[] words)
    {
        var word = words[chance.Next(words.Length)].Split(' ');
        return (word[0], word[1]);
    }

    private static string Capital(string syllable) => char.ToUpperInvariant(syllable[0]) + syllable[1..];
}

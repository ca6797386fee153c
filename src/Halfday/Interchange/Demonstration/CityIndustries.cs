namespace Halfday.Interchange.Demonstration;

/// <summary>A trade that the city's works practise, with its code in O*NET.</summary>
/// <param name="Slug">The end of its code at a site: "S0001-turning".</param>
/// <param name="After">The slug of the trade to be practised first; empty: none.</param>
internal sealed record CityTrade(string Slug, string Name, string NameZh, string Taxonomy, string After = "");

/// <summary>A kind of works: "Machine Tool Works".</summary>
internal sealed record CityKind(string Name, string NameZh);

/// <summary>An industry: its bureau and companies, the works it has and the trades they live by.</summary>
internal sealed record CityIndustry(
    string Code, string Bureau, string BureauZh, IReadOnlyList<CityKind> Companies, IReadOnlyList<CityKind> Kinds,
    IReadOnlyList<CityKind> Workshops, IReadOnlyList<CityTrade> Trades);

/// <summary>The industries of the demonstration city.</summary>
internal static class CityIndustries
{
    private static readonly CityTrade Fitting = new("fitting", "Bench fitting", "钳工", "51-2041.00");
    private static readonly CityTrade Plating = new("plating", "Electroplating", "电镀工", "51-4193.00");
    private static readonly CityTrade Packing = new("packing", "Packaging and filling", "包装工", "51-9111.00");
    private static readonly CityTrade Testing = new("testing", "Inspection and testing", "检验工", "51-9061.00");
    private static readonly CityTrade Electrical = new("electrical", "Electrical maintenance", "维修电工", "49-2094.00");
    private static readonly CityTrade Boilers = new("boilers", "Boiler operation", "锅炉工", "51-8021.00");

    public static readonly IReadOnlyList<CityIndustry> All =
    [
        new("MACH", "Machinery Industry Bureau", "机械工业局",
            [new("Machine Tool Company", "机床公司"), new("Power Machinery Company", "动力机械公司")],
            [
                new("Machine Tool Works", "机床厂"), new("Diesel Engine Works", "柴油机厂"), new("Bearing Works", "轴承厂"),
                new("Pump Works", "水泵厂"), new("Cutting Tool Works", "刃具厂"), new("Textile Machinery Works", "纺织机械厂"),
            ],
            [new("Machining shop", "金工车间"), new("Assembly shop", "装配车间"), new("Heat treatment shop", "热处理车间"), new("Tool shop", "工具车间")],
            [
                new("turning", "Turning", "车工", "51-4034.00"), new("milling", "Milling and planing", "铣刨工", "51-4035.00", "turning"),
                Fitting, new("grinding", "Precision grinding", "磨工", "51-4033.00", "turning"), new("boring", "Drilling and boring", "钻镗工", "51-4032.00"),
                new("assembly", "Engine assembly", "装配工", "51-2031.00", "fitting"), new("heat", "Heat treatment", "热处理工", "51-4191.00"),
                new("tooling", "Tool and die making", "工具制造工", "51-4111.00", "fitting"), new("layout", "Layout and marking out", "划线工", "51-4192.00"),
                new("welding", "Welding and cutting", "电焊工", "51-4121.00"),
            ]),
        new("META", "Metallurgical Industry Bureau", "冶金工业局",
            [new("Iron and Steel Company", "钢铁公司"), new("Non-ferrous Metals Company", "有色金属公司")],
            [new("Steel Works", "钢厂"), new("Rolling Mill", "轧钢厂"), new("Iron Foundry", "铸铁厂"), new("Forging Works", "锻造厂"), new("Wire Works", "钢丝厂")],
            [new("Melting shop", "熔炼车间"), new("Casting shop", "铸造车间"), new("Rolling shop", "轧制车间"), new("Finishing shop", "精整车间")],
            [
                new("melting", "Furnace work", "炉前工", "51-4051.00"), new("moulding", "Sand moulding and coremaking", "造型工", "51-4071.00"),
                new("pouring", "Pouring and casting", "浇铸工", "51-4052.00", "moulding"), new("rolling", "Metal rolling", "轧钢工", "51-4023.00"),
                new("forging", "Forging", "锻工", "51-4022.00"), new("drawing", "Wire drawing", "拉丝工", "51-4021.00", "rolling"),
                new("patterns", "Wood pattern making", "木模工", "51-7032.00"), new("pickling", "Pickling and cleaning", "酸洗工", "51-9192.00"), Testing,
            ]),
        new("TEXT", "Textile Industry Bureau", "纺织工业局",
            [new("Cotton Spinning Company", "棉纺织公司"), new("Printing and Dyeing Company", "印染公司")],
            [new("Cotton Mill", "棉纺织厂"), new("Printing and Dyeing Mill", "印染厂"), new("Silk Mill", "丝织厂"), new("Knitting Mill", "针织厂"), new("Garment Works", "服装厂")],
            [new("Spinning shop", "纺纱车间"), new("Weaving shop", "织布车间"), new("Dyeing shop", "染整车间"), new("Making-up shop", "成品车间")],
            [
                new("spinning", "Ring spinning and winding", "细纱工", "51-6064.00"), new("weaving", "Weaving and knitting", "织布工", "51-6063.00", "spinning"),
                new("dyeing", "Bleaching and dyeing", "染色工", "51-6061.00"), new("cutting", "Cloth cutting", "裁剪工", "51-6062.00"),
                new("sewing", "Machine sewing", "缝纫工", "51-6031.00", "cutting"), new("pressing", "Pressing and finishing", "整烫工", "51-6021.00"),
                new("fabric", "Fabric pattern making", "打样工", "51-6092.00"), Packing,
            ]),
        new("LGHT", "Light Industry Bureau", "轻工业局",
            [new("Foodstuffs Company", "食品工业公司"), new("Daily Goods Company", "日用品公司")],
            [new("Leather Shoe Works", "皮鞋厂"), new("Biscuit Works", "饼干厂"), new("Furniture Works", "家具厂"), new("Printing House", "印刷厂"), new("Watch Works", "手表厂")],
            [new("First workshop", "一车间"), new("Second workshop", "二车间"), new("Finishing shop", "成品车间"), new("Packing shop", "包装车间")],
            [
                new("shoes", "Shoe and leather making", "制鞋工", "51-6041.00"), new("baking", "Baking", "烘焙工", "51-3011.00"),
                new("cabinets", "Cabinet making", "细木工", "51-7011.00"), new("printing", "Press printing", "印刷工", "51-5112.00"),
                new("binding", "Book binding", "装订工", "51-5113.00", "printing"), new("watches", "Watch assembly", "装表工", "51-2093.00"),
                new("painting", "Painting and coating", "油漆工", "51-9123.00", "cabinets"), Packing, new("paper", "Paper goods making", "纸制品工", "51-9196.00"),
            ]),
        new("CHEM", "Chemical Industry Bureau", "化学工业局",
            [new("Dyestuffs Company", "染料工业公司"), new("Rubber Company", "橡胶工业公司")],
            [new("Chemical Works", "化工厂"), new("Dyestuff Works", "染料厂"), new("Paint Works", "油漆厂"), new("Rubber Works", "橡胶厂"), new("Pharmaceutical Works", "制药厂")],
            [new("Reaction shop", "反应车间"), new("Grinding shop", "粉碎车间"), new("Drying shop", "干燥车间"), new("Filling shop", "灌装车间")],
            [
                new("reaction", "Chemical equipment operation", "化工操作工", "51-9011.00"), new("blending", "Mixing and blending", "配料工", "51-9023.00"),
                new("filtering", "Separating and filtering", "过滤工", "51-9012.00", "reaction"), new("crushing", "Crushing and grinding", "粉碎工", "51-9021.00"),
                new("tyres", "Tyre building", "轮胎成型工", "51-9197.00", "blending"), new("drying", "Kiln and drier operation", "烘干工", "51-9051.00"),
                new("extruding", "Extruding and pressing", "压延工", "51-9041.00"), Boilers, Packing,
            ]),
        new("ELEC", "Instruments and Electrical Industry Bureau", "仪表电器工业局",
            [new("Electrical Apparatus Company", "电器公司"), new("Instruments Company", "仪器仪表公司")],
            [new("Electric Motor Works", "电机厂"), new("Radio Works", "无线电厂"), new("Meter Works", "电表厂"), new("Lamp Works", "灯泡厂"), new("Switchgear Works", "开关厂")],
            [new("Coil shop", "线圈车间"), new("Assembly shop", "装配车间"), new("Stamping shop", "冲压车间"), new("Test shop", "试验车间")],
            [
                new("coils", "Coil winding", "绕线工", "51-2021.00"), new("electronics", "Electronic assembly", "电子装配工", "51-2022.00"),
                new("motors", "Electromechanical assembly", "机电装配工", "51-2023.00", "coils"), new("stamping", "Press work and stamping", "冲压工", "51-4031.00"),
                new("glass", "Glass forming", "玻璃成型工", "51-9195.00"), new("etching", "Etching and engraving", "刻蚀工", "51-9194.00"),
                Plating, Testing, Fitting, Electrical,
            ]),
    ];
}

using Halfday.Shared;

namespace Halfday.Interchange.Bundle;

/// <summary>Why a bundle was not even read, or not saved.</summary>
public static class BundleRefusals
{
    public static readonly Refusal NothingToRead = new("NothingToRead",
        "There is no file of a bundle in it: choose CSV files named as units.csv, people.csv ..., or a zip of them.",
        "其中没有可导入的文件：请选择 units.csv、people.csv 等 CSV 文件，或它们的 zip。");

    public static readonly Refusal NoZip = new("NoZip",
        "The zip cannot be opened: make it again, or choose the files themselves.",
        "无法打开该 zip：请重新压缩，或直接选择文件。");

    public static readonly Refusal TooLarge = new("TooLarge",
        "The files are larger than 100 MB together: import them in several steps.",
        "文件合计超过 100 MB：请分几次导入。");

    public static readonly Refusal ChangedMeanwhile = new("ChangedMeanwhile",
        "Somebody else changed the same things meanwhile, and nothing was saved: import again.",
        "其间有人改动了相同内容，未保存任何内容：请重新导入。");

    public static readonly Refusal NeedsTheTop = new("NeedsTheTop",
        "A bundle may touch every unit: only an administrator of the top unit imports or exports one.",
        "导入导出涉及所有单位：只有最上级单位的管理员可以操作。");
}

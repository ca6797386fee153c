namespace Halfday.Shared.Journal;

/// <summary>What the verbs of the journal are called: the last word of an address, a verb of the command line, a part of the program.</summary>
public static class JournalWords
{
    private static readonly Dictionary<string, Text> Verbs = new()
    {
        ["absences"] = new("said when they can come", "登记可来时间"), ["absence"] = new("said when they can come", "登记可来时间"),
        ["account"] = new("changed their account", "修改账户"), ["adopt"] = new("adopted a base unit", "确定蹲点单位"), ["agreement"] = new("answered", "答复"),
        ["appoint"] = new("appointed", "任命"), ["appointments"] = new("appointed", "任命"), ["base-units"] = new("set base units", "设定蹲点单位"),
        ["cancellation"] = new("cancelled", "取消"), ["capacity"] = new("set the capacity", "设定接纳人数"), ["check-in"] = new("checked in", "报到"),
        ["check-out"] = new("checked out", "离开"), ["choice"] = new("chose", "选用"), ["close"] = new("closed a day", "安排停工"), ["closures"] = new("set a closure", "设定停工"),
        ["confirm"] = new("confirmed an import", "确认导入"), ["confirmation"] = new("confirmed", "确认"), ["correction"] = new("asked for a correction", "申请更正"),
        ["correction-answer"] = new("answered a correction", "答复更正"), ["cover"] = new("kept a cover group", "设定轮值组"), ["cover-groups"] = new("kept a cover group", "设定轮值组"),
        ["create"] = new("created", "新建"), ["demo"] = new("demonstration", "演示数据"), ["dispute"] = new("disputed", "提出异议"), ["edit"] = new("changed", "修改"),
        ["end"] = new("ended", "结束"), ["endappointment"] = new("ended an appointment", "结束任职"), ["endrole"] = new("ended a role", "收回角色"),
        ["exchange"] = new("asked to exchange days", "申请调休"), ["exchange-answer"] = new("answered an exchange", "答复调休"), ["excuse"] = new("asked to be excused", "申请准假"),
        ["excuse-review"] = new("reviewed an excuse", "审批请假"), ["export"] = new("exported", "导出"), ["forget"] = new("took back a part of the day", "取消时段设定"),
        ["form"] = new("kept a draft", "保存草案"), ["grant"] = new("gave a role", "授予角色"), ["half-day"] = new("changed a plan", "修改方案"), ["half-days"] = new("half days", "半天劳动"),
        ["import"] = new("imported", "导入"), ["imports"] = new("imported", "导入"), ["issue"] = new("issued a decision", "发布决定"), ["keep"] = new("kept a post", "保存职务"),
        ["last-day"] = new("set the last day", "设定最后一天"), ["leave"] = new("set the last day", "办理离开"), ["mail"] = new("mail", "邮件"), ["make-up"] = new("made up", "补劳动"),
        ["move"] = new("moved", "移动"), ["my-trades"] = new("chose trades", "选择工种"), ["new"] = new("added", "新增"), ["open"] = new("took back a closure", "取消停工"),
        ["part"] = new("set a part of the day", "设定时段"), ["parts"] = new("set a part of the day", "设定时段"), ["people"] = new("kept a person", "登记人员"),
        ["pin"] = new("pinned", "固定"), ["plan"] = new("plan", "排班"), ["plans"] = new("asked for a plan", "提交排班"), ["posts"] = new("kept a post", "保存职务"),
        ["preview"] = new("looked at an import", "预览导入"), ["propose"] = new("proposed base units", "提议蹲点单位"), ["publication"] = new("published", "发布"),
        ["reading"] = new("read", "已阅"), ["removal"] = new("took out of a plan", "移出方案"), ["replan"] = new("asked for a re-plan", "提交调整"), ["replans"] = new("asked for a re-plan", "提交调整"),
        ["reset"] = new("reset", "重置"), ["round"] = new("daily round", "每日处理"), ["rota"] = new("asked for plans", "提交排班"), ["jobs"] = new("cancelled plans", "取消排班"),
        ["settlement"] = new("settled", "裁定"), ["shifts"] = new("set shifts", "设定班次"), ["sign-in"] = new("signed in", "登录"), ["sign-in-link"] = new("made a sign-in link", "生成登录链接"),
        ["sign-out"] = new("signed out", "退出"), ["link"] = new("signed in by link", "以链接登录"), ["substitute"] = new("named a substitute", "指定替班"), ["swap"] = new("asked to swap", "申请调换"),
        ["swap-answer"] = new("answered a swap", "答复调换"), ["teaching"] = new("set what is taught", "设定带教"), ["token"] = new("token", "令牌"), ["trades"] = new("kept a trade", "设定工种"),
        ["units"] = new("kept a unit", "设定单位"), ["unpin"] = new("unpinned", "取消固定"), ["weights"] = new("set weights", "设定权重"), ["why"] = new("asked for the reasons", "查找原因"),
        ["withdrawal"] = new("took back", "撤回"), ["work"] = new("wrote down the work", "记录劳动"), ["write"] = new("kept a draft", "保存草案"), ["look"] = new("changed the look", "更换外观"),
        ["versions"] = new("wrote a job sheet", "编写作业指导书"), ["job-sheet"] = new("spoke to a job sheet", "对作业指导书提建议"), ["proposals"] = new("proposed a change", "提出修改建议"),
        ["body"] = new("loaded a body of knowledge", "载入知识体系"), ["inductions"] = new("recorded an induction", "登记安全教育"), ["ties"] = new("said how it was", "回答感受"),
        ["study"] = new("logged study", "登记学习"), ["waiting"] = new("confirmed what waited", "确认待办"), ["catalogue"] = new("took in a catalogue", "导入职业目录"),
        ["taxonomy"] = new("took in a catalogue", "导入职业目录"), ["answer"] = new("answered", "答复"), ["chosen-trades"] = new("answered a choice of trades", "答复所选工种"),
        ["signoffs"] = new("signed off a level", "技能评定"), ["steps"] = new("signed steps", "签认步骤"), ["step"] = new("signed a step", "签认步骤"), ["assessment"] = new("opened a sign-off", "发起技能评定"),
        ["mark"] = new("gave a mark", "给出评定"), ["declining"] = new("declined to assess", "谢绝评定"), ["acknowledgement"] = new("acknowledged a level", "确认水平"),
        ["objection"] = new("disagreed with a level", "对评定有异议"), ["assessor"] = new("named an assessor", "指定评定人"), ["draw"] = new("drew an assessor", "抽签评定人"),
        ["revocation"] = new("took back a level", "撤销水平"), ["exemption"] = new("exempted", "豁免"),
        ["questions"] = new("kept a question", "保存题目"), ["verdict"] = new("answered a proposal", "答复建议"), ["retire"] = new("retired a question", "停用题目"),
        ["use"] = new("used a question again", "重新启用题目"), ["test"] = new("began a test", "开始考试"), ["tests"] = new("test", "考试"),
        ["finish"] = new("handed in a test", "交卷"),
        ["notices"] = new("read notices", "阅读通知"), ["decisions"] = new("decision", "决定"),
    };

    private static readonly Dictionary<string, Text> Parts = new()
    {
        ["anyone"] = new("not signed in", "未登录"), ["cli"] = new("command line", "命令行"), ["clock"] = new("the daily round", "每日处理程序"),
        ["demo"] = new("demonstration", "演示程序"), ["planner"] = new("the planner", "排班程序"), ["postman"] = new("the post", "邮件程序"),
    };

    /// <summary>The verbs that have a word.</summary>
    public static IEnumerable<string> Known => Verbs.Keys;

    /// <summary>What a verb is called; the verb itself when an older version wrote it.</summary>
    public static string Verb(string verb) => Verbs.TryGetValue(verb, out var word) ? word.ToString() : verb;

    /// <summary>What a part of the program is called that acts on its own; null: it is none.</summary>
    public static string? Part(string who) => Parts.TryGetValue(who, out var word) ? word.ToString() : null;
}

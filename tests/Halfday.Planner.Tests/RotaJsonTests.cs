using System.Text.Json.Nodes;
using CsCheck;

namespace Halfday.Planner.Tests;

public sealed class RotaJsonTests
{
    [Fact]
    public void A_problem_written_and_read_is_written_the_same() => TinyRota.WithPins.Sample(problem =>
    {
        var text = RotaJson.Write(problem);
        var read = RotaProblemReader.Read(text);
        return read.Value is not null && RotaJson.Write(read.Value) == text;
    }, iter: Effort.Of(100), threads: 1);

    [Fact]
    public void A_plan_written_and_read_is_written_the_same() => TinyRota.Any.Sample(problem =>
    {
        var text = RotaJson.Write(Quick.Plan(problem));
        var read = RotaPlanReader.Read(text);
        return read.Value is not null && RotaJson.Write(read.Value) == text;
    }, iter: Effort.Of(50), threads: 1);

    [Fact]
    public void A_problem_is_written_with_the_fields_of_the_contract_in_its_order() =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample.Json), JsonNode.Parse(RotaJson.Write(RotaProblemReader.Read(Sample.Json).Value!))));

    [Fact]
    public void A_plan_is_written_as_the_contract_shows_it()
    {
        var plan = RotaPlan.Of(Sample.Works, [Sample.HalfDay()], seed: 1) with
        {
            Certificate = new([new("m1", 0, "Mon-AM", 0.5)], [new("m1", 0, 0)], [], [], [new("m1", 0.25)]),
        };

        var text = RotaJson.Write(plan with { Missed = [new("l1", 1, "忙 <b>")] });

        Assert.Equal("""
            {"format":"halfday-rota-plan/1","status":"feasible","cost":310,"bound":0,"seed":1,"assignments":[{"leader":"l1","week":0,"part":"Mon-AM","workshop":"W1","trade":"turning","mentor":"m1"}],"missed":[{"leader":"l1","week":1,"why":"忙 <b>"}],"penalties":{"missed":5,"short":3,"switch":0,"otherPart":0,"otherDay":0,"overload":0},"certificate":{"mentorPart":[["m1",0,"Mon-AM",0.5]],"mentorWeek":[["m1",0,0]],"workshopPart":[],"coverPart":[],"mentorShare":[["m1",0.25]]}}

            """, text);
    }
}

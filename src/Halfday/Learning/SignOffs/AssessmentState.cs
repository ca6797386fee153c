using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Learning.SignOffs;

/// <summary>Where an assessment stands.</summary>
public enum AssessmentState
{
    /// <summary>A further assessor is wanted; as long as nobody is drawn, the office names one.</summary>
    Waiting,

    /// <summary>An assessor is asked and has not marked yet.</summary>
    Assessing,

    /// <summary>There is a result; the leader acknowledges it or disagrees.</summary>
    ToAcknowledge,

    /// <summary>The leader disagrees with three: the office answers.</summary>
    Disputed,

    /// <summary>Acknowledged: the level is found.</summary>
    Complete,
}

/// <summary>The states in words.</summary>
public static class AssessmentStates
{
    public static Text Words(this AssessmentState state) => state switch
    {
        AssessmentState.Waiting => new("Waits for an assessor", "等待指定评定人"),
        AssessmentState.Assessing => new("Being assessed", "评定中"),
        AssessmentState.ToAcknowledge => new("Waits for the leader's word", "等待本人确认"),
        AssessmentState.Disputed => new("Disputed; the office answers", "本人有异议，等待办公室答复"),
        _ => new("Complete", "已完成"),
    };

    public static Tone Tone(this AssessmentState state) => state switch
    {
        AssessmentState.Waiting or AssessmentState.ToAcknowledge => Shared.Ui.Tone.Warn,
        AssessmentState.Assessing => Shared.Ui.Tone.Going,
        AssessmentState.Disputed => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Done,
    };
}

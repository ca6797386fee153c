namespace Halfday.Planner.Solving;

/// <summary>
/// The next step of one price (Adam): the slope's running mean over the root of its running mean square, because the few prices that
/// are truly scarce must travel far while the rest hardly move.
/// </summary>
internal struct Climb
{
    private const double Old = 0.96, Faint = 1e-9, Calm = 0.1;
    private double slope, square;

    public double Step(double pull, double length)
    {
        slope = Old * slope + (1 - Old) * pull;
        square = Old * square + (1 - Old) * pull * pull;
        return square < Faint ? 0 : length * slope / (Math.Sqrt(square) + Calm);
    }
}

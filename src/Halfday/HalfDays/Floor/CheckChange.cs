using Halfday.Shared;
using Halfday.Shared.Data;

namespace Halfday.HalfDays;

/// <summary>
/// Reads the rules of the rota for a site up to a day. Rota, which stands below this module, hands it in; without it only
/// this module's own checks hold.
/// </summary>
public delegate Task<CheckChange> ReadRotaRules(HalfdayDb db, Guid siteId, DateOnly until, CancellationToken stop);

/// <summary>Why half days may not leave and come under the rules of the rota; null: they may.</summary>
public delegate Refusal? CheckChange(IReadOnlyList<HalfDay> leaving, IReadOnlyList<HalfDay> coming);

using PortalMitra.Framework.Files;
using PortalMitra.Modules.MediaExposure.Domain;
using PortalMitra.Modules.MediaExposure.MediaExposure.Evidence;
using PortalMitra.Modules.Places.Domain;

namespace PortalMitra.Modules.MediaExposure.MediaExposure.Logging;

/// <summary>What the fields of the form need beside what was written.</summary>
/// <param name="Outlets">To choose from; empty where the outlet is settled.</param>
/// <param name="Kept">Files that are in the store already.</param>
internal sealed record LogForm(LogInput Input, IReadOnlyList<OutletChoice> Outlets, IReadOnlyList<Nagari> Nagari, IReadOnlyList<(KeptFile File, string Ticket)> Kept, int MaxMegabytes, DateOnly Today, bool IsNew);

internal sealed record OutletChoice(long Id, string Name, OutletType Type);

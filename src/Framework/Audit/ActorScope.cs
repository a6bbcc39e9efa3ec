namespace PortalMitra.Framework.Audit;

/// <summary>Names the actor of work done outside a request, such as "resep lima-puluh-kota" or "perintah user add".</summary>
public sealed class ActorScope
{
    public string? Name { get; private set; }

    /// <param name="name">Null when a job goes on by itself.</param>
    public void ActAs(string? name) => Name = name;
}

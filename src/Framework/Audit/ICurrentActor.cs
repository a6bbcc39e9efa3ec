namespace PortalMitra.Framework.Audit;

/// <summary>Who acts in this scope: a signed-in person, a command, a recipe; null for a job that acts on its own.</summary>
public interface ICurrentActor
{
    string? Name { get; }
}

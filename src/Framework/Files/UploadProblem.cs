namespace PortalMitra.Framework.Files;

/// <summary>Why a file that was sent is not taken.</summary>
public enum UploadProblem
{
    Empty,
    TooLarge,

    /// <summary>Its content is nothing that the form takes.</summary>
    Kind,

    /// <summary>The store is full or broken.</summary>
    StoreFails,
}

namespace PortalMitra.Framework.Recipes;

/// <summary>A recipe that cannot be run; the message says where and what, for the person who wrote it.</summary>
public sealed class RecipeException(string message, Exception? inner = null) : Exception(message, inner);

using System.Text.Json;
using PortalMitra.Framework.Recipes;
using PortalMitra.Modules.MediaExposure.MediaExposure.Setup;

namespace PortalMitra.MediaExposureTests.Setup;

/// <summary>A topic as recipes write it.</summary>
public sealed class TopicsStepTests
{
    [Fact]
    public void The_lists_of_earlier_recipes_are_enough()
    {
        var topic = Read("""{"slug":"a","name":"A","subjects":["perpustakaan"],"places":["Lima Puluh Kota","Sarilamak"],"ambiguousPlaces":["Harau"],"context":["Bupati"],"otherPlaces":["Agam"]}""").ToTopic();

        Assert.Equal(("perpustakaan", "Lima Puluh Kota\nSarilamak", "", null, 20, null), (topic.SubjectTerms, topic.PlaceTerms, topic.OwnNames, topic.Query, topic.AskFromTenths, topic.AcceptFromTenths));
    }

    [Fact]
    public void All_lists_are_read()
    {
        var item = Read("""{"slug":"a","name":"A","ownNames":["Dispusip X"],"programmes":["TPBIS"],"people":["Rahma | Kepala | 2021-02-26"],"notUs":["Balai Pustaka"],"query":" pustaka ","askFrom":1.5,"acceptFrom":6}""");
        item.Check();

        var topic = item.ToTopic();

        Assert.Equal(("Dispusip X", "TPBIS", "Rahma | Kepala | 2021-02-26", "Balai Pustaka", "pustaka", 15, 60), (topic.OwnNames, topic.ProgrammeTerms, topic.People, topic.NotUsTerms, topic.Query, topic.AskFromTenths, topic.AcceptFromTenths));
    }

    [Theory]
    [InlineData("""{"slug":"a","name":"A","people":["| Kepala"]}""", "| Kepala")]
    [InlineData("""{"slug":"a","name":"A","query":"(a"}""", "query")]
    [InlineData("""{"slug":"a","name":"A","askFrom":3,"acceptFrom":2}""", "acceptFrom")]
    [InlineData("""{"slug":"a","name":"A","askFrom":0}""", "askFrom")]
    public void What_cannot_be_meant_is_refused_in_words(string json, string part) =>
        Assert.Contains(part, Assert.Throws<RecipeException>(Read(json).Check).Message, StringComparison.Ordinal);

    private static TopicItem Read(string json) => RecipeJson.Read<List<TopicItem>>(JsonDocument.Parse($"{{\"topics\":[{json}]}}").RootElement, "topics")[0];
}

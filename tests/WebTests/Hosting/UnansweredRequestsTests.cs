using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PortalMitra.WebTests.Hosting;

/// <summary>Requests that no page of ours sends: they are refused, not failed.</summary>
public sealed class UnansweredRequestsTests
{
    [Theory]
    [InlineData("/indikator")]
    [InlineData("/nagari/piobang")]
    [InlineData("/liputan")]
    public async Task A_page_without_a_form_refuses_one(string path)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var stranger = portal.Visitor();

        using var answer = await stranger.PostFormAsync("/masuk", [], action: path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("Permintaan tidak dapat dibaca", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data", "a=b")]
    [InlineData("application/x-www-form-urlencoded", "UserName=%00")]
    public async Task A_form_that_cannot_be_read_is_the_senders_mistake(string type, string body)
    {
        await using var portal = await PortalFixture.ServeAsync();
        using var http = new HttpClient { BaseAddress = portal.Address };
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);

        using var answer = await http.PostAsync(new Uri("/masuk", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Permintaan tidak dapat dibaca", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

namespace PortalMitra.Extraction.Dates;

/// <summary>Names of <c>meta</c> elements that hold dates, each group with the most definite first.</summary>
internal static class MetaDates
{
    /// <summary>
    /// The publication: Open Graph (ogp.me, "article"), schema.org, Dublin Core terms, Highwire Press and PRISM for scholars, and what
    /// analytics and newsletter services ask outlets for (Parse.ly, Sailthru, Cxense, Shareaholic).
    /// </summary>
    private static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "article.published", "og:pubdate", "datePublished", "date_published", "article_date_original", "originalpublicationdate",
        "pubdate", "pub_date", "pub-date", "publishdate", "publish-date", "publish_date", "published", "published_time", "published-time", "published_at", "published-date", "published_date", "publication_date", "publication-date", "publicationdate",
        "content_PublishedDate", "article:publicationdate", "article:publish_date", "article:post_date", "vr:published-time", "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "cXenseParse:recs:articlepublishtime", "shareaholic:article_published_time", "bt:pubdate",
        "rnews:datePublished", "dcterms.issued", "dc.date.issued", "dc.issued", "dcterms.available", "dc.date.publication", "dc.date.published", "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationDate", "article_publication_date", "dateposted", "displaydate", "ptime", "pdate", "firstpublished", "first_published",
    ];

    /// <summary>When the page came to be, or "the date": mostly the publication, at times that of the printed edition or of the last change.</summary>
    private static readonly string[] Created =
    [
        "date", "dc.date", "dc:date", "dcterms.date", "dcterms.created", "dc.date.created", "dc.created", "dc:created", "created", "dateCreated", "date_created", "article.created", "article:created", "creation_date", "timestamp", "gentime", "eprints.date",
    ];

    private static readonly string[] Modified =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "dateModified", "modified_time", "updated_time", "lastmod", "last-modified", "last_modified", "lastmodified", "last-updated", "lastupdate", "last_updated_date", "revised", "dcterms.modified", "dc.modified", "dc.date.modified", "article:modified", "article.updated", "updated", "modified", "release_date",
    ];

    public static IEnumerable<ReadDate> OfPublication(MetaTags meta, DateTimeOffset fetched) => Of(Published, meta, fetched);

    public static IEnumerable<ReadDate> OfCreation(MetaTags meta, DateTimeOffset fetched) => Of(Created, meta, fetched);

    public static IEnumerable<ReadDate> OfChange(MetaTags meta, DateTimeOffset fetched) => Of(Modified, meta, fetched);

    private static IEnumerable<ReadDate> Of(string[] names, MetaTags meta, DateTimeOffset fetched)
    {
        foreach (var name in names)
        {
            var contents = meta.All(name);
            for (var index = 0; index < contents.Count; index++)
            {
                if (DateReader.Machine(contents[index], fetched) is { IsRelative: false } date)
                    yield return date;
            }
        }
    }
}

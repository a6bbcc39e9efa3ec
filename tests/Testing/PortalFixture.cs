using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PortalMitra.Framework.Data;
using PortalMitra.Web.Hosting;

namespace PortalMitra.Testing;

/// <summary>
/// The whole portal on a database and folder of its own, set up by the real recipe; only clock, mail and outside HTTP
/// are replaced. Four verbs: <see cref="InsertAsync"/>, <see cref="QueryAsync"/>, <see cref="InScopeAsync"/> and, once
/// served, <see cref="Visitor"/>.
/// </summary>
public sealed class PortalFixture : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _dataFolder;
    private readonly string? _postgres;
    private readonly bool _ownsFolder;

    private PortalFixture(WebApplication app, string dataFolder, string? postgres, FakeTimeProvider? clock, bool ownsFolder) =>
        (_app, _dataFolder, _postgres, Clock, _ownsFolder) = (app, dataFolder, postgres, clock!, ownsFolder);

    /// <summary>The portal's clock; null when the test asked for the real one.</summary>
    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public string DataFolder => _dataFolder;

    /// <summary>The address it listens on, once served.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Creates the database and runs the set-up recipe; nothing is served yet.</summary>
    public static async Task<PortalFixture> CreateAsync(TestDatabase database = TestDatabase.Sqlite, PortalFixtureOptions? options = null)
    {
        options ??= new PortalFixtureOptions();
        var folder = options.DataFolder ?? Directory.CreateTempSubdirectory("portal-test-").FullName;
        var postgres = options is { RunsSetup: true, DataFolder: null }
            ? await PreparedDatabase.CopyAsync(database, options.RealClock ? null : options.Now, folder, (prepared, connection) => PrepareAsync(prepared, connection, options))
            : database == TestDatabase.Postgres ? await PostgresServer.CreateDatabaseAsync() : null;
        var clock = options.RealClock ? null : new FakeTimeProvider(options.Now);
        var app = Build(folder, postgres, clock, options);
        var fixture = new PortalFixture(app, folder, postgres, clock, options.DataFolder is null);
        if (options.RunsSetup)
            await fixture.SetUpAsync();
        return fixture;
    }

    /// <summary>What every start does first.</summary>
    public Task SetUpAsync() => InScopeAsync(services => services.GetRequiredService<PortalSetup>().RunAsync(CancellationToken.None));

    private static WebApplication Build(string folder, string? postgres, FakeTimeProvider? clock, PortalFixtureOptions options)
    {
        var settings = new Dictionary<string, string?>(options.Settings, StringComparer.OrdinalIgnoreCase);
        if (postgres is not null)
        {
            settings["Database:Provider"] = "Postgres";
            settings["Database:ConnectionString"] = postgres;
        }

        return PortalHost.Build(new PortalHostOptions
        {
            DataFolder = folder,
            Urls = "http://127.0.0.1:0",
            RunsJobs = options.RunsJobs,
            Settings = settings,
            ConfigureServices = services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddFilter((_, level) => level >= LogLevel.Warning).AddConsole());
                if (clock is not null)
                    services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                options.ConfigureServices?.Invoke(services);
            },
        });
    }

    private static async Task PrepareAsync(string folder, string? postgres, PortalFixtureOptions options)
    {
        var plain = new PortalFixtureOptions { Now = options.Now, RealClock = options.RealClock };
        await using var app = Build(folder, postgres, plain.RealClock ? null : new FakeTimeProvider(plain.Now), plain);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortalSetup>().RunAsync(CancellationToken.None);
    }

    /// <summary>Creates the portal and serves it on a free loopback port.</summary>
    public static async Task<PortalFixture> ServeAsync(TestDatabase database = TestDatabase.Sqlite, PortalFixtureOptions? options = null)
    {
        var fixture = await CreateAsync(database, options);
        await fixture.StartAsync();
        return fixture;
    }

    public async Task StartAsync()
    {
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public async Task<T> QueryAsync<T>(Func<PortalDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task InsertAsync(params object[] entities) => InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<PortalDbContext>();
        database.AddRange(entities);
        await database.SaveChangesAsync();
    });

    /// <summary>A browser without a picture: keeps cookies, does not follow redirects.</summary>
    public PortalVisitor Visitor() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_postgres is not null)
            await PostgresServer.DropDatabaseAsync(_postgres);
        if (_ownsFolder)
            Directory.Delete(_dataFolder, recursive: true);
    }
}

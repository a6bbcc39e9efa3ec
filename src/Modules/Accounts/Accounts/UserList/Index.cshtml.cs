using Microsoft.AspNetCore.Mvc.RazorPages;
using PortalMitra.Framework.Security;
using PortalMitra.Modules.Accounts.Contracts;

namespace PortalMitra.Modules.Accounts.Accounts.UserList;

[RequirePermission(nameof(Permissions.ManageUsers))]
internal sealed class IndexModel(UserDirectory users) : PageModel
{
    public IReadOnlyList<AccountLine> Users { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Users = await users.ListAsync(cancellationToken);
}

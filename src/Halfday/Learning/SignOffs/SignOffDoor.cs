using System.Security.Cryptography;
using Halfday.Shared.Ui;

namespace Halfday.Learning.SignOffs;

/// <summary>What sign-offs register.</summary>
internal static class SignOffDoor
{
    /// <summary>The desks, the lot, the place in the menu and on today's page.</summary>
    public static IServiceCollection AddSignOffs(this IServiceCollection services) => services
        .AddScoped<SignOffDesk>()
        .AddScoped<OfficeDesk>()
        .AddScoped<RulingDesk>()
        .AddScoped<Draws>()
        .AddSingleton<Lot>(RandomNumberGenerator.GetInt32)
        .AddPanel<SignOffToday>(Place.Today, 25)
        .AddMenuItem("/signoffs", new("Sign-offs", "技能评定"), 60, viewer => viewer.IsLeader || viewer.IsMentor || viewer.SteersAnything);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Organization;

/// <summary>The module's tables: codes are unique, and what a person or unit owns is found by it.</summary>
public sealed class OrganizationTables :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<RoleGrant>, IEntityTypeConfiguration<Availability>,
    IEntityTypeConfiguration<CoverMember>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.HasIndex(unit => unit.Path);
        builder.HasIndex(unit => unit.ParentId);
        builder.HasIndex(unit => unit.SiteId);
        builder.Property(unit => unit.Code).HasMaxLength(40);
        builder.Ignore(unit => unit.Title);
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.HasIndex(post => post.Code).IsUnique();
        builder.Property(post => post.Code).HasMaxLength(40);
        builder.Ignore(post => post.Name);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(person => person.Code).IsUnique();
        builder.HasIndex(person => person.Badge);
        builder.Property(person => person.Code).HasMaxLength(40);
        builder.Ignore(person => person.FullName);
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.HasIndex(held => new { held.PersonId, held.PostId, held.UnitId, held.From }).IsUnique();
        builder.HasIndex(held => held.UnitId);
    }

    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.HasIndex(grant => grant.PersonId);
        builder.HasIndex(grant => grant.UnitId);
    }

    public void Configure(EntityTypeBuilder<Availability> builder) => builder.HasIndex(given => given.PersonId);

    public void Configure(EntityTypeBuilder<CoverMember> builder)
    {
        builder.HasIndex(member => new { member.Group, member.PersonId }).IsUnique();
        builder.HasIndex(member => member.PersonId);
    }
}

/// <summary>The calendar's tables.</summary>
public sealed class CalendarTables :
    IEntityTypeConfiguration<Closure>, IEntityTypeConfiguration<PartTimes>, IEntityTypeConfiguration<Shift>, IEntityTypeConfiguration<Capacity>
{
    public void Configure(EntityTypeBuilder<Closure> builder) => builder.HasIndex(closure => new { closure.UnitId, closure.Date });

    public void Configure(EntityTypeBuilder<PartTimes> builder) =>
        builder.HasIndex(times => new { times.UnitId, times.Part }).IsUnique();

    public void Configure(EntityTypeBuilder<Shift> builder) => builder.HasIndex(shift => new { shift.PersonId, shift.Weekday });

    public void Configure(EntityTypeBuilder<Capacity> builder) =>
        builder.HasIndex(capacity => new { capacity.SiteId, capacity.WorkshopId, capacity.Weekday, capacity.Part }).IsUnique();
}

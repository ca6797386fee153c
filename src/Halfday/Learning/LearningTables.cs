using Halfday.Learning.Bank;
using Halfday.Learning.Evidence;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Halfday.Learning;

/// <summary>The module's tables.</summary>
public sealed class LearningTables : IEntityTypeConfiguration<Competence>, IEntityTypeConfiguration<PractisedHalfDay>,
    IEntityTypeConfiguration<Finding>, IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Competence> builder)
    {
        builder.HasIndex(found => new { found.SiteId, found.PersonId, found.TradeId, found.On }).IsUnique();
        builder.HasIndex(found => found.PersonId);
    }

    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.HasIndex(found => new { found.SiteId, found.PersonId, found.TradeId, found.On });
        builder.HasIndex(found => found.PersonId);
    }

    public void Configure(EntityTypeBuilder<PractisedHalfDay> builder)
    {
        builder.HasKey(done => done.HalfDayId);
        builder.HasIndex(done => new { done.SiteId, done.PersonId, done.TradeId, done.On });
        builder.HasIndex(done => done.PersonId);
    }

    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.HasIndex(question => new { question.SiteId, question.TradeId, question.Key }).IsUnique();
        builder.Property(question => question.Asked).IsKeptAsJson();
        builder.Ignore(question => question.Title);
    }
}

using System.Data.Common;
using BaNgoi.Cms.Publishing;
using BaNgoi.Cms.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BaNgoi.Cms.Tests.Publishing;

/// <summary>Whatever fails in the middle of an act: nothing of it remains, and nobody is told.</summary>
public sealed class AtomicityTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() => _site = await TestSite.WithTypesAsync();

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("INSERT INTO \"outbox\"")]
    [InlineData("INSERT INTO \"audit\"")]
    [InlineData("INSERT INTO \"public_documents\"")]
    [InlineData("UPDATE \"content_items\"")]
    public async Task A_publication_that_breaks_in_the_middle_leaves_nothing(string command)
    {
        var created = await _site.EditAsync(e => e.CreateAsync("Notice", SampleRecipes.Notice("Bài"), Cast.CoLan, default));
        var before = _site.Dump();
        var woken = _site.Signal.Next;
        var breaking = new Breaking(command);
        await using (var db = _site.Open(breaking))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => _site.Publisher(db).PublishAsync(created.ItemId, created.Revision, Cast.AnhHung, default));
        }

        Assert.True(breaking.Broke);
        Assert.Equal(before, _site.Dump());
        Assert.False(woken.IsCompleted);
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_nothing()
    {
        var before = _site.Dump();
        await using (var db = _site.Open(new NoCommit()))
        {
            await Assert.ThrowsAsync<IOException>(() => new ContentEditor(db, _site.Clock).CreateAsync("Notice", SampleRecipes.Notice("Bài"), Cast.CoLan, default));
        }

        Assert.Equal(before, _site.Dump());
    }

    private sealed class Breaking(string command) : DbCommandInterceptor
    {
        public bool Broke { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand executing, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Check(executing, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand executing, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Check(executing, result));

        private T Check<T>(DbCommand executing, T result)
        {
            if (executing.CommandText.Contains(command, StringComparison.Ordinal))
            {
                Broke = true;
                throw new IOException("the disk is full");
            }

            return result;
        }
    }

    private sealed class NoCommit : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new IOException("the power went");
    }
}

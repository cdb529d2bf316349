using BaNgoi.Consultations.Clauses;

namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>Random edits as drafters make them.</summary>
internal sealed class DraftEdits(DraftModel draft, Random random)
{
    private const int MostPoints = 20;

    // What stands in several articles from the beginning.
    private readonly HashSet<string> _formulas = [.. draft.InOrder.Where(clause => clause.Text.Length > 0).GroupBy(clause => clause.Text).Where(same => same.Count() > 1).Select(same => same.Key)];
    private readonly Queue<string> _foreign = new(SidewalkDraft.Foreign.OrderBy(_ => random.Next()));

    /// <summary>Makes one edit.</summary>
    public void One()
    {
        var small = draft.InOrder.Where(clause => clause.Kind is ClauseKind.Clause or ClauseKind.Point).ToList();
        var clause = small[random.Next(small.Count)];
        var siblings = SiblingsOf(clause);
        var at = siblings.IndexOf(clause);
        switch (random.Next(11))
        {
            case 0 or 1 when _foreign.Count > 0 && siblings.Count < MostPoints:
                siblings.Insert(random.Next(siblings.Count + 1), new ModelClause(clause.Kind, "", _foreign.Dequeue()));
                break;
            case 2:
                if (siblings.Count > 1)
                {
                    siblings.RemoveAt(at);
                }

                break;
            case 3:
                Swap(siblings, at);
                break;
            case 4:
                Move(clause, siblings);
                break;
            case 5:
                Split(clause, siblings, at);
                break;
            case 6:
                Article();
                break;
            case 7 when _foreign.Count > 0:
                // Another clause takes the place of this one.
                siblings[at] = new ModelClause(clause.Kind, "", _foreign.Dequeue());
                break;
            case 8 when clause.Origins.Count > 0 && clause.Text.Count(c => c == ' ') > 8 && clause.Children.Count == 0 && siblings.Count < MostPoints:
                // A new clause written after the pattern of this one, which stays.
                var alike = new ModelClause(clause.Kind, "", clause.Text) { PatternOf = clause.Origins };
                Reword(alike, 30, 50);
                siblings.Insert(random.Next(2) == 0 ? at : at + 1, alike);
                break;
            default:
                Reword(clause, 5, 30);
                break;
        }
    }

    private List<ModelClause> SiblingsOf(ModelClause clause) => draft.InOrder.Select(parent => parent.Children).First(children => children.Contains(clause));

    private void Swap(List<ModelClause> siblings, int at)
    {
        var other = random.Next(siblings.Count);
        (siblings[at], siblings[other]) = (siblings[other], siblings[at]);
    }

    private void Move(ModelClause clause, List<ModelClause> siblings)
    {
        var parents = draft.InOrder.Where(parent => parent.Children.Count > 0 && parent.Children[0].Kind == clause.Kind && parent.Children.Count < MostPoints).ToList();
        var target = parents[random.Next(parents.Count)].Children;

        // Where a formula that stands in several articles came from, nobody can tell.
        if (siblings.Count > 1 && target != siblings && !_formulas.Contains(clause.Text))
        {
            siblings.Remove(clause);
            target.Insert(random.Next(target.Count + 1), clause);
        }
    }

    private void Split(ModelClause clause, List<ModelClause> siblings, int at)
    {
        var words = clause.Text.Split(' ');
        if (words.Length < 14 || clause.Children.Count > 0 || siblings.Count >= MostPoints)
        {
            return;
        }

        var cut = random.Next(words.Length / 3, words.Length * 2 / 3);
        var rest = new ModelClause(clause.Kind, "", string.Join(' ', words[cut..]), [.. clause.Origins]) { IsPart = true };
        (clause.Text, clause.IsPart) = (string.Join(' ', words[..cut]), true);
        siblings.Insert(at + 1, rest);
    }

    private void Article()
    {
        var chapters = draft.Top.Where(clause => clause.Kind == ClauseKind.Chapter).ToList();
        var chapter = chapters[random.Next(chapters.Count)].Children;
        if (random.Next(3) == 0 && chapter.Count > 1)
        {
            chapter.RemoveAt(random.Next(chapter.Count));
        }
        else if (random.Next(2) == 0)
        {
            Swap(chapter, random.Next(chapter.Count));
        }
        else if (_foreign.Count > 1)
        {
            var article = new ModelClause(ClauseKind.Article, $"Quy định riêng số {_foreign.Count}", "");
            article.Children.Add(new ModelClause(ClauseKind.Clause, "", _foreign.Dequeue()));
            article.Children.Add(new ModelClause(ClauseKind.Clause, "", "Thực hiện nhiệm vụ khác do Chủ tịch Ủy ban nhân dân phường giao."));
            chapter.Insert(random.Next(chapter.Count + 1), article);
        }
    }

    private void Reword(ModelClause clause, int from, int to)
    {
        var words = clause.Text.Split(' ').ToList();
        var changes = Math.Max(1, words.Count * random.Next(from, to) / 100);
        for (var i = 0; i < changes; i++)
        {
            var word = SidewalkDraft.Words[random.Next(SidewalkDraft.Words.Length)];
            var at = random.Next(words.Count);
            switch (random.Next(3))
            {
                case 0:
                    words.Insert(at, word);
                    break;
                case 1:
                    words[at] = word;
                    break;
                default:
                    words.RemoveAt(words.Count > 1 ? at : 0);
                    words.AddRange(words.Count == 0 ? [word] : []);
                    break;
            }
        }

        clause.Edited += (double)changes / words.Count;
        clause.Text = string.Join(' ', words);
    }
}

using System.Collections.Frozen;
using Fluid;
using Fluid.Ast;

namespace BaNgoi.Cms.Rendering;

/// <summary>
/// All templates of a theme, parsed. A template that is broken, or names a partial that is not there, stops the
/// start with the file's name: better than a page that misses a piece.
/// </summary>
internal sealed class ThemeTemplates
{
    private const string Extension = ".liquid";

    private readonly FrozenDictionary<string, string> texts;
    private readonly FrozenDictionary<string, IFluidTemplate> templates;

    internal ThemeTemplates(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ThemeException($"{folder}: the theme has no such folder.");
        }

        var parser = new FluidParser();
        texts = Directory.GetFiles(folder, "*" + Extension, SearchOption.AllDirectories)
            .ToFrozenDictionary(file => NameOf(folder, file), File.ReadAllText, StringComparer.Ordinal);
        templates = texts.ToFrozenDictionary(file => file.Key, file => Parse(parser, file.Key, file.Value), StringComparer.Ordinal);
        foreach (var (name, template) in templates)
        {
            new PartialsExist(name, templates).VisitTemplate(template);
        }
    }

    internal bool Has(string name) => templates.ContainsKey(name);

    /// <summary>Name to text of every template.</summary>
    internal IReadOnlyDictionary<string, string> Texts => texts;

    internal IFluidTemplate Get(string name) =>
        templates.TryGetValue(name, out var template) ? template : throw new ThemeException($"The theme has no template '{name}{Extension}'.");

    /// <summary>A template's name, which partials are called by: the path under the folder without the extension.</summary>
    private static string NameOf(string folder, string file) =>
        Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace(Path.DirectorySeparatorChar, '/');

    private static IFluidTemplate Parse(FluidParser parser, string name, string text) =>
        parser.TryParse(text, out var template, out var error) ? template : throw new ThemeException($"{name}{Extension}: {error}");

    private sealed class PartialsExist(string name, FrozenDictionary<string, IFluidTemplate> templates) : AstVisitor
    {
        protected override Statement VisitRenderStatement(RenderStatement renderStatement)
        {
            Require(renderStatement.Path);
            return base.VisitRenderStatement(renderStatement);
        }

        protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
        {
            if (includeStatement.Path is LiteralExpression literal)
            {
                Require(literal.Value.ToStringValue());
            }

            return base.VisitIncludeStatement(includeStatement);
        }

        private void Require(string partial)
        {
            if (!templates.ContainsKey(partial))
            {
                throw new ThemeException($"{name}{Extension}: the partial '{partial}{Extension}' is not there.");
            }
        }
    }
}

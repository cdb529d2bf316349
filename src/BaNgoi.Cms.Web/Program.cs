using BaNgoi.Cms;
using BaNgoi.Cms.Web.Commands;
using BaNgoi.Cms.Web.Hosting;

CommandArguments arguments;
try
{
    arguments = CommandArguments.Split(args);
}
catch (CommandLineException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

var serves = arguments.Command.Length == 0;
return await CommandLine.RunAsync(arguments.Command, CmsApplication.Tools, () => CmsApplication.Create(arguments.Configuration, quiet: !serves));

/// <summary>Visible to the tests that start the real executable.</summary>
public partial class Program;

using System.Runtime.InteropServices;

namespace BaNgoi.Cms.Web.Hosting;

/// <summary>What the C library holds for the runtime, its compiler and SQLite.</summary>
internal static class NativeMemory
{
    private static bool _isMissing = !OperatingSystem.IsLinux();

    /// <summary>Gives back what is no longer used: the compiler's working memory above all. Elsewhere than on Linux with glibc nothing happens.</summary>
    public static void Trim()
    {
        if (_isMissing)
        {
            return;
        }

        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, with ways of its own.
            _isMissing = true;
        }
    }

    // malloc.h; safe to be called while other threads use memory.
    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static extern int MallocTrim(nuint pad);
}

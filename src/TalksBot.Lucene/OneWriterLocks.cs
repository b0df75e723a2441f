using Lucene.Net.Store;
using Lock = Lucene.Net.Store.Lock;

namespace TalksBot.Lucene;

/// <summary>
/// Lets one process at a time write the folder: the lock is a file that is open to nobody else, so that a killed process leaves none.
/// Lucene.Net's own lock keeps nobody out on Linux, where two processes would write over each other's files.
/// </summary>
internal sealed class OneWriterLocks : FSLockFactory
{
    public override Lock MakeLock(string lockName) => new FileLock(Path.Combine(m_lockDir.FullName, lockName));

    // What is left of a lock that nobody holds hinders nobody.
    public override void ClearLock(string lockName)
    {
    }

    // What the systems say of a file that is open to nobody else.
    private const int SharingViolation = 32;
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    private sealed class FileLock(string path) : Lock
    {
        private FileStream? held;

        public override bool Obtain()
        {
            if (held is not null)
                return false;
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return true;
            }
            catch (IOException failure) when ((failure.HResult & ushort.MaxValue) is SharingViolation or LinuxWouldBlock or MacWouldBlock)
            {
                FailureReason = failure;
                return false;
            }
        }

        public override bool IsLocked()
        {
            if (held is not null)
                return true;
            if (!Obtain())
                return true;
            Release();
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                Release();
        }

        private void Release()
        {
            held?.Dispose();
            held = null;
        }
    }
}

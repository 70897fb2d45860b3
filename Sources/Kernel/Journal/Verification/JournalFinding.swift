/// One place where the journal is not what was signed. `seq` is the number in the settled order, `line` the key of the
/// line's row.
public enum JournalFinding: Hashable, Sendable {
    /// The line does not give its leaf's hash, and the tree is as signed: the line was edited.
    case lineEdited(seq: Int64, line: Int64)
    /// A leaf whose line is gone.
    case lineDeleted(seq: Int64, line: Int64)
    /// A line that has no leaf and does not wait for one: put in from outside.
    case lineInserted(line: Int64)
    /// The row of a line or leaf holds what the platform never writes.
    case rowUnreadable(seq: Int64)
    /// A line in the queue whose hash or row was changed before it got its leaf.
    case waitingLineEdited(line: Int64)
    case leavesDeleted(ClosedRange<Int64>)
    /// A leaf with a number below 1.
    case leafInserted(seq: Int64)
    /// Leaves after the last head whose signature fits: put in from outside, or their head was edited or deleted.
    case leavesUnsigned(ClosedRange<Int64>)
    /// The hash or the subtree hash of a leaf was edited, or its line with it.
    case leafEdited(seq: Int64, line: Int64)
    /// The leaves of these numbers are not those that were signed: edited together with their lines, exchanged or put
    /// in. `outOfOrder` is the first that stands before a lesser key, which a settling round never writes.
    case orderAltered(ClosedRange<Int64>, outOfOrder: Int64?)
    /// The kept version or its salt does not give the commitment.
    case versionEdited(seq: Int64, line: Int64)
    /// The versions of a batch are not those that its line commits to: one was edited, deleted, put in or exchanged.
    case batchEdited(seq: Int64, line: Int64)
    /// A version is gone, and no later line says that the subject's versions were erased.
    case versionDeleted(seq: Int64, line: Int64)
    /// A version beside a line that commits to none, or beside no line.
    case versionInserted(line: Int64)
    /// Between the heads of these two sizes at least one was taken out.
    case headDeleted(after: Int64, before: Int64)
    /// The head's row was edited, or it was put in: the signature does not fit.
    case headForged(size: Int64)
    case headUnreadable(size: Int64)
    /// The key file knows no such key: a foreign head, or the wrong key file.
    case keyUnknown(size: Int64, KeyID)
    /// The journal ends before a head that is known from elsewhere: its end was cut off, or an older backup put back.
    case cutOff(end: Int64, known: Int64)
    /// A head known from elsewhere has another root: the lines up to it were rewritten.
    case rewritten(known: Int64)
    /// The head known from elsewhere is not signed by a key of this installation.
    case knownHeadForged(size: Int64)
}

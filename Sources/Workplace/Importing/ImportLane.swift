import Dispatch

/// Threads of their own for reading large files, so that pages never wait until one is read.
final class ImportLane: TaskExecutor {
    private let queue = DispatchQueue(label: "imports", attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

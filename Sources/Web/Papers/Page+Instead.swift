import HTTPTypes
public import Kernel

extension Page {
    /// The same page, in place of what the server cannot do now (503), with the reason above it.
    public func instead(because why: Text) -> Page {
        var page = self
        page.status = .serviceUnavailable
        page.notices.insert(Notice(.trouble, why), at: 0)
        return page
    }
}

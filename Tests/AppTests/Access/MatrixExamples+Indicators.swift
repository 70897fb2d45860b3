import Kernel

extension MatrixExamples {
    /// Of one's own organisation, whoever asks.
    static let indicators: [String: [Maker]] = [
        "indicators.list": page("/indicators", answers: [200]),
        "indicators.show": page("/indicators/visits.held", answers: [200]),
    ]
}

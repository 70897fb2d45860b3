import Kernel

/// Writes measures in the text format of Prometheus 0.0.4.
struct MetricsText {
    private(set) var text = ""

    mutating func add(_ metrics: Metrics) {
        let snapshot = metrics.snapshot
        head("gonghui_requests_total", "counter", "Requests by route and class of status.")
        for (route, series) in snapshot {
            for (hundreds, count) in series.classes.enumerated() where count > 0 {
                text += "gonghui_requests_total{route=\"\(escaped(route))\",class=\"\(hundreds)xx\"} \(count)\n"
            }
        }
        head("gonghui_request_seconds", "histogram", "Duration of requests by route.")
        for (route, series) in snapshot { addHistogram(escaped(route), series) }
        add(
            Figure(
                name: "process_start_time_seconds", help: "Start of the process since 1970.",
                value: Double(metrics.startedAt.microseconds) / 1_000_000))
        if let memory = ProcessMemory.resident() {
            add(Figure(name: "process_resident_memory_bytes", help: "Resident memory.", value: Double(memory)))
        }
    }

    mutating func add(_ figure: Figure) {
        head(figure.name, "gauge", figure.help)
        text += "\(figure.name) \(figure.value)\n"
    }

    private mutating func addHistogram(_ route: String, _ series: Metrics.Series) {
        var sum = 0
        for (bound, count) in zip(Metrics.bounds.map { "\($0)" } + ["+Inf"], series.buckets) {
            sum += count
            text += "gonghui_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)\n"
        }
        text += "gonghui_request_seconds_sum{route=\"\(route)\"} \(series.seconds)\n"
        text += "gonghui_request_seconds_count{route=\"\(route)\"} \(sum)\n"
    }

    private mutating func head(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}

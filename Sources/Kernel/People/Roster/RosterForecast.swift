import Store

extension EntryImport {
    /// What taking a roster back would do now to each whom it brought, and whom closed days would not let go.
    func undoingOfRoster(for actor: Actor, on connection: any Connection) throws -> ImportUndoingForecast {
        var forecast = ImportUndoingForecast()
        var traces = RosterTraces(of: self, for: actor, on: connection)
        try traces.each { some in
            for trace in some {
                forecast.fates[trace.fate, default: 0] += 1
                guard let why = trace.objection else { continue }
                forecast.closed += 1
                if forecast.objection == nil { forecast.objection = (trace.whose, why) }
            }
        }
        return forecast
    }
}

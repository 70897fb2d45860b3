/// A group of workers whom unions count apart. A person may be of several: a courier who came from the countryside.
public enum WorkSegment: String, LedgerChoice {
    case truckDriver = "truck-driver"
    case rideHailing = "ride-hailing"
    case courier
    case foodDelivery = "food-delivery"
    case construction, migrant

    public var label: Text {
        switch self {
        case .truckDriver: Text("货车司机", en: "Truck drivers")
        case .rideHailing: Text("网约车司机", en: "Ride-hailing drivers")
        case .courier: Text("快递员", en: "Couriers")
        case .foodDelivery: Text("外卖配送员", en: "Food delivery riders")
        case .construction: Text("建筑工人", en: "Construction workers")
        case .migrant: Text("农民工", en: "Migrant workers")
        }
    }

    /// Its place in the stored sum; never changed.
    fileprivate var bit: Int64 {
        switch self {
        case .truckDriver: 1
        case .rideHailing: 2
        case .courier: 4
        case .foodDelivery: 8
        case .construction: 16
        case .migrant: 32
        }
    }
}

extension [WorkSegment] {
    /// As they are stored: one number.
    var mask: Int64 { reduce(0) { $0 | $1.bit } }

    init(mask: Int64) { self = WorkSegment.allCases.filter { mask & $0.bit != 0 } }
}

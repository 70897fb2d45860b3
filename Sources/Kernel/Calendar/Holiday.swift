/// A public holiday by the Regulation on Public Holidays for New Year and Commemoration Days (全国年节及纪念日放假办法).
public enum Holiday: String, CaseIterable, Codable, Sendable {
    case newYear = "new-year"
    case springFestival = "spring-festival"
    case qingming
    case labourDay = "labour-day"
    case dragonBoat = "dragon-boat"
    case midAutumn = "mid-autumn"
    case nationalDay = "national-day"

    public var name: Text {
        switch self {
        case .newYear: Text("元旦", en: "New Year")
        case .springFestival: Text("春节", en: "Spring Festival")
        case .qingming: Text("清明节", en: "Qingming Festival")
        case .labourDay: Text("劳动节", en: "Labour Day")
        case .dragonBoat: Text("端午节", en: "Dragon Boat Festival")
        case .midAutumn: Text("中秋节", en: "Mid-Autumn Festival")
        case .nationalDay: Text("国庆节", en: "National Day")
        }
    }
}

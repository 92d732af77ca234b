package nl.accountregister.platform

import spock.lang.Specification

class PlatformIdSpec extends Specification {

    static final Platforms PLATFORMS = Catalogues.builtIn()

    def "#pasted is the number of #account: #identity"() {
        expect:
        byId(platform, account, pasted) == identity

        where:
        platform          | account                                          | pasted                                                || identity
        "FACEBOOK"        | "https://www.facebook.com/voorbeeldzorg"         | "100012345678901"                                     || "facebook:id/100012345678901"
        "FACEBOOK"        | "https://www.facebook.com/voorbeeldzorg"         | "https://www.facebook.com/profile.php?id=100012345678901" || "facebook:id/100012345678901"
        "FACEBOOK"        | "https://www.facebook.com/voorbeeldzorg"         | "https://www.facebook.com/pages/Zorg/100012345678901" || "facebook:id/100012345678901"
        "LINKEDIN"        | "https://www.linkedin.com/company/voorbeeldzorg" | "1234567"                                             || "linkedin:company-id/1234567"
        "LINKEDIN"        | "https://www.linkedin.com/school/voorbeeldzorg"  | "https://www.linkedin.com/company/1234567"            || "linkedin:company-id/1234567"
        "LINKEDIN"        | "https://www.linkedin.com/showcase/voorbeeld"    | "1234567"                                             || "linkedin:company-id/1234567"
        "YOUTUBE"         | "https://www.youtube.com/@voorbeeldzorg"         | "UCaBcDeFgHiJkLmNoPqRs-_0"                            || "youtube:channel/UCaBcDeFgHiJkLmNoPqRs-_0"
        "YOUTUBE"         | "https://www.youtube.com/user/voorbeeldzorg"     | "https://m.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRs-_0" || "youtube:channel/UCaBcDeFgHiJkLmNoPqRs-_0"
        "FLICKR"          | "https://www.flickr.com/photos/voorbeeldzorg"    | "39955793@N07"                                        || "flickr:id/39955793@N07"
        "FLICKR"          | "https://www.flickr.com/groups/voorbeeldzorg"    | "39955793@N07"                                        || "flickr:group-id/39955793@N07"
        "X"               | "https://x.com/voorbeeldzorg"                    | "https://x.com/i/user/12345"                          || "x:id/12345"
        "GOOGLE_BUSINESS" | "https://g.page/voorbeeldzorg"                   | "1234567890123456789"                                 || "google_business:cid/1234567890123456789"
        "GOOGLE_BUSINESS" | "https://g.page/voorbeeldzorg"                   | "ChIJN1t_tDeuEmsRUsoyG83frY4"                         || "google_business:place/ChIJN1t_tDeuEmsRUsoyG83frY4"
    }

    def "#pasted is no number of #account, as it is that of something else"() {
        expect:
        byId(platform, account, pasted) == null

        where:
        platform          | account                                          | pasted
        "LINKEDIN"        | "https://www.linkedin.com/company/voorbeeldzorg" | "https://www.linkedin.com/groups/1234567"
        "LINKEDIN"        | "https://www.linkedin.com/in/jan-voorbeeld"      | "1234567"
        "LINKEDIN"        | "https://www.linkedin.com/groups/1234567"        | "https://www.linkedin.com/company/7654321"
        "FACEBOOK"        | "https://www.facebook.com/voorbeeldzorg"         | "https://www.facebook.com/groups/1234567890"
        "FACEBOOK"        | "https://www.facebook.com/groups/1234567890"     | "https://www.facebook.com/1234567890"
        "FLICKR"          | "https://www.flickr.com/photos/voorbeeldzorg"    | "https://www.flickr.com/groups/39955793@N07"
        "SPOTIFY"         | "https://open.spotify.com/user/voorbeeldzorg"    | "https://open.spotify.com/show/0aBcDeFgHiJkLmNoPqRsTu"
        "SPOTIFY"         | "https://open.spotify.com/user/voorbeeldzorg"    | "0aBcDeFgHiJkLmNoPqRsTu"
        "BLOGGER"         | "https://voorbeeldzorg.blogspot.com"             | "https://www.blogger.com/profile/12345678901234567890"
        "BLOGGER"         | "https://voorbeeldzorg.blogspot.com"             | "12345678901234567890"
        "TRIPADVISOR"     | "https://www.tripadvisor.com/Profile/voorbeeld"  | "1234567"
        "GOOGLE_BUSINESS" | "https://g.page/voorbeeldzorg"                   | "abcdefgh"
        "YOUTUBE"         | "https://www.youtube.com/@voorbeeldzorg"         | "https://www.youtube.com/@anders"
        "YOUTUBE"         | "https://www.youtube.com/@voorbeeldzorg"         | "https://www.facebook.com/1234567890"
    }

    private static String byId(String platform, String account, String pasted) {
        def address = PLATFORMS.recognise(account, platform) as Recognition.Recognised
        PLATFORMS.byId(address, pasted).map { it.identity().text() }.orElse(null)
    }
}

// The counts in this file and in StrokeRuns+Rare.swift were taken from the field kTotalStrokes of Unihan_IRGSources.txt
// of the Unicode Character Database, version 15.0.0, and put into another form: they are modified data files. Of two
// counts the first was taken, which is that of the People's Republic.
//
// Copyright © 1991-2022 Unicode, Inc. All rights reserved.
// Distributed under the Terms of Use in http://www.unicode.org/copyright.html.
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data files and any
// associated documentation (the "Data Files") or Unicode software and any associated documentation (the "Software") to
// deal in the Data Files or Software without restriction, including without limitation the rights to use, copy, modify,
// merge, publish, distribute, and/or sell copies of the Data Files or Software, and to permit persons to whom the Data
// Files or Software are furnished to do so, provided that (a) the above copyright notice(s) and this permission notice
// appear with all copies of the Data Files or Software, (b) both the above copyright notice(s) and this permission
// notice appear in associated documentation, and (c) there is clear notice in each modified Data File or in the Software
// as well as in the documentation associated with the Data File(s) or Software that the data or software has been
// modified.
//
// THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
// LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY
// RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY
// SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
// WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
// PERFORMANCE OF THE DATA FILES OR SOFTWARE.
//
// Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to
// promote the sale, use or other dealings in these Data Files or Software without prior written authorization of the
// copyright holder.

/// Stroke counts of all ideographs, run-length coded in the order of the code points.
///
/// A letter is a number of strokes, `a` for 1 to `z` for 26 and `A` for 27 to `Z` for 52; the seven characters that have
/// more count as 52. A full stop is a code point without a count. The number behind a letter says how often it stands
/// there.
enum StrokeRuns {
    /// U+3400 to U+9FFF.
    static let basic = """
        ef2c2bfc3d2e4f6g3h3i5k3lpsdh2f2ghmqe8f9g8h14i12jkj9k5l8m7n15o8p4q2r2s3t3u2wzfhjkre2fg5ithk2lmvd2ilodf2gh5i2j3kl2
        mnkfe3f2g2h6i5j5k6l5m2n12op3q2rstef3g2h3ij3klnq4rklmdhkug2km3nzgldf2mhc2ghf3g3h2ij3lmn2oqxdjk2od2fghiln2e3f3g14
        h9i15j16k23l28m16n15o10p10q4r7s3t2u3vw2yze2fh2ijnteg10h5i9j8k7l11m7n7o9p7q4r3s2txyloi3ehln2ref3g2h6i2k3lmpef6g7
        h18i11j19gj4k9l23m16n14o6p5q2r2s4t3uvz2fg2hij2lmopyde2f2g4hi4j4k7l2m5n4o3ruzeghjljlnofgh2i2jk4l2m2ef2gh3i5jk2l2
        n3o2sdge4f8g9h11i3j16k15l10m9n12o12p7q5r3s4tu2vBfdj2loehke2f3g6h4i6j2k6l8m5n4o2p3q2t2v2l2npf3g2h8i7j5k5l4mn4o3p4
        stfhnopgimdf4g2h4i6j2k3l3m3no2uhpfgh3kl2nopefg2h2i8j2k6l5mn3o2p2qstef2gf2gh2g2hg6hi2h8ihi6j2i2ji5j3i2kjkjkj2kj4i
        kj2k3lk6lk2lk2lkl2k3l2k3l9m2lmlml3m3nm2nm3n4mn4ono2non4o3po7po2pqpr2qr3qr2t2s3t3v2Ag2h3ij3klmno2qgh2i2e3f3g9h6i
        h8i11j2i3j2kj5k14lkl3m2l11m20n14o2n6o15pqp6q6r12s2t3u4w3y2hj2klg2h2i4j3k5l12m5n4o3p4r2tugjmf2hijkloqwi2j2lnofhji
        j3k3lo2f2g6h3i10j10k6l12m12n4o6p9q3r6s2tv2wyfpqhj2k2l2mno3pqfg5h10i7j16k14lkl19m25n26o18po2p13op9q13r7s11t11u2t
        v2w4g2h4i6j5k4l5jlm6n3o2p2q4stvwyfg2i3l2nrfh4i3jk2l6m5n4o2p3qt2wghj2kl3mnp3qrifh5ijk7l4m5n6p5r2szjhkopde2fefgf
        g11h11i9ki4j7kj8k8lk8lklk7l22m23n14o14po4p11qp6q14r7s8t6u5vuv2w3x2zf2g3h5i8j6k9l12m17n12o8p11q6r2s2tst3uvw2zh2kn
        ijkmhilh2j3nqrudjfg2h5i5j4k8l3nm4n3o5p3q3r2suvhg4h10i6j8k8l6m7n6o6p3q3rs2t4xf4g4hih5iji6j10k8l6ml5m10n4o10p4q2p2
        qrq3rs4twi2j2k2ln3o2rzgh2i2j5k6l4m7n6o3p4q7r2s2vxyjmnoqlopg3i3j2k2l2m4no3pqr2stwmg2h4i6j13k9l15m8n12o12p7q2r6s3t
        u3vwx2Bgijk2mn2opsuyhi2j2k2lm2n2o2prthi2j3k2lm2np2qsuvCg2h5i10j8k8l18m9n13o11p9q9r7t4u2vw2yDhiknq3txj3klmnfgh2i5
        j10k7l7m17n9o7p7qpq8r7st3u4v2xzgi4j3k3l4m8n5o2p5qr2stuCg2h6i8j4k17l9m12n12o11p7q3r7t2u4v2Dghi4j3k7l5m4n2o3p6q7r2
        s2tvfh2i2j4kl2m4pqrsij7k9l14m12n13o28p14q16r7sr11s8rstu8v4w4xzADij2k4l6m6n6o7p2q7r7s3t2uvw2y2hi4j14k13l10m8n12
        o18p7q10r6s7t5u2v4wx4y2Aikjkl2mno2psijk6ln2pwehi4j3kl2m3n2p2qrsuxj3k4l3mn5op2qr2vj2k7l4m4n5p2r3tuil3i2jikm2n5o2
        q3rugj2k2lm2n5o2p3q4rtvmf2g2hjh12i8j9k13l17m15n5pn9o10p9q4r4s3t2u4vkrimjknopj2konpuhi3j2k4l5m2n8o3p3q7r3tikp2r2v
        fh3i5j12k10l18m19nmn23o14p18q31r24s13t12u8v13w5x3y3zA2BC3D2Ihij4k2l2m5opqr2sgi3j3k9l9m9n12o10nop8q16r5s8t6u3v5w3
        yBijkmnojlp2th2i3j3k6l7m4n16o11p6q10r6s2t4uvw2x2yAijkl2j2k3l4m2n2o2p4q3r2s5uzEkm3no5p4q2rs2t2syi3j2k17l16m9n12
        o16p5q5r8s7t7u6v3wkmoq2rwijl2noqrvhklmn3op5q3uyjk2lmo3p2rs2uvy2k4l2no2pqr2s4k2l7m3n3o10p5q2rstvwmo2p2jmn2uj3k4l8
        m6n8o6p4q4r6st4uv3wxyi2j2k8l15m6n8ono15p10q7r5s5t2u2vw2xyBl5m4opq2stwi3jk9l4m5n4o4p5q6r7s4tu3v2xzAEjkiotmnot2g2
        h4i2j7k3l5mn4o4p4qr2sxefg3h3i2mi5j5n2k6l3m3qmn5o4pqw2i2j2k5l3ml2m6n2o4p9q4rs5u2v2x2Bkjkl4m3n7o8p4q6r11s12t9u10v8
        w6x3yCl3m3nort3Bkm2nsk2l4m3n7o4p9q7stu3vnoqe2fg2jg2h3i5j7k7l3m6n4o3p2opq3stujk2l3m4no2p3q2rst3vyFkl2mn8o3p4q7r6
        s5t2v3w2xyAJZvk2lotm3n3p2qtu2vxl3m6n6op8q7r7s6t3u6v2w2xy2z2Amn4pqr3s2uvwmoqs2tuwl3mnp2rs2vl2m3n9o4p8q9r10s10t4u6
        v3x2yklm4n6o2p5q6r7s3t2uwxqrkl3m5n10o7p7q5r8s5t3u5v4w4xz2ABuo2rsnq3Alm2n8o7p8q5r9s7t7u8v5w3x3yzABCHpqtkln2o5p6q6
        r2s4tuvwxylmnsvyl2n6o2p2q4r7s4t4u2vx4y2zCtun2opvyno2p2r4s2tv3wx2Hlmn3o8p11q5r10s18t10u9v11w7x6y3zA2Rop2t2u2rmn6
        o13p18q10r8s9t11u6v7w9x5y2zAEHIoq2stuxoruwyno3p3rsuvx2n3o2p4qr3s5u3v2wxvyot2prstuwxop2t3u3vwymnoqpq2r4s2t3u3wxy3
        zrsvxpx2r3supqrsuvw2r2st2uADq2rs2t3u2v2w2x3y2z2ABC2Ivi2stu3yAoefch2lmlj.64ab6c6dcd5e10f5g3h2abc3d4eghijabcd2e2gi
        a3b3c7de2def4ghija3b2c4d5ef9g2h6i4jk3lm3abcdfghbc4d6ef3hgh3bcd2f4g3h2i6jl2m2pvb2c4d20e17de8f12ef16ef33g15fg15h
        g21fgfg4h69i11hi40hi12j82k11jk9jk14jk2lk25l5kl22kl7kl3m8lm16lm2lm3nm3nmn9mn27o2no9no4no9p9o2p4q4pq7pqr3qrqs2rtu4
        vuwxbcd3ef6g7h3ghi3j2k3l2mnptbcdfhibd4ef4gh3ijijkm2prbd6e4feghi2j2kbd2e2f2ghi2j7knobe4f5g7h5i3j11k3l5mno4p2qbc3d
        e3f4gh3kl2n2bde5fhilb3c2d4e5f14g18h21i3hi11j22klk4jk3lkl2km9n5o12p4qsu2w2bcd2e4f6g12h11i6hi5j6k7jkl5m5nm3n5o3nop
        qpqs2bcd8e5fgh3ijk2lk2obdek2be4f4g3hi3j2k3mn3opqstbd2ghikjkbc3d4e2fedf2dh6i2klubd2e4g2h3jbc2de4fg4h2ih2i3kjm2bd4
        e3f4g4h4i6j4k4l5kmln3mnonpsDbd3e3f2gh3k2lnobc2d4e3fgh5i5jimprce27f25g32fg36h19ihih32gh10gi29hi17hi17j10ij33ij28
        k11jk21jk14lk9lk22l19mk3l30kl5k2l8m16lm2lm3l2m6l2m2lm17lm5n2mn8ln25mon8mo5po4po20no7no12p2opop4op12o3p6q6p2qpq13
        r9qr7s9qs2t3st6ut4u5vuvuv4uvw2xwxy2Bce5f7g18h9i2j6k5l5m5n4op2vzcd2e6f19g3fg34h42i43j3ij11ij8i2j12k13ik44l7kl20j
        l2kl7ml11mlm9lm10l2m5lm6lm4nmn7mn4on13mn4mn9o2no12n3o5no2mno2p18q5pq5rqs3rs5t4vwxycdefg5i2jk2l3mnmonpcdefghi2cgh
        ij2nrs2uce3f3h2jk2lmn3oc2d5e7f8g6h3gh3ih3i6hi2j4k5l2kl3m3n2onop2rvwce3f18g35h22gh6g2h7gh2ighi20ji28j4ij9ij4ij14i
        kj3ij4k10j2k24ik9lk14jk4l5kl15klklml5kl16kl8m6lm8lm2lm2lm9km5n10mn11mn3mn4o3nono11mo10p8op5op4q5p2q9p2q3rsqr2s3
        t7u2tv4xwc4def4g5h9i3j3k3lklmnmnp2q2s2tvce4f5g9h15i5ji5j18k11l12m9n10o3no3pq2s3tucef3g3hi2j3ik3l3nocd2e4f3h2i3l
        m2ncd2fgfghg3hi2l2mlmoq2cd2e2fg6h7i5j10k4l2kln2o4qr2suxcdfcde5f12g7f2g16h3gh37i34j3ij12ij13k5jk37l25ml19m13l2m2l
        m3lm3n2on11mn9on2o12no7p9opo2pop2q5pq3rqrs4t4ustvtuv7wxwcbcf2gfk2oce2df2gi3lnc3dghiji3jlcd3e4f3g8h12i11j6ij3k11l
        kl11m7n4mn3mn2o7no2p3opq3rpstcef3h2mcdeilce4f3g14h6ih4i7j6ij2ik12lk2l5mlm3klm2n2lnm2nmn4o2no6nop6rs2t3uvybef2g2
        h3icd2efg3hi2jncdef3lmcd3e2f4g5h9iji3j4k6l5m5n3ponp2q2vwc2efh2iklm2p2r2sycg3i2j2k4lmn2ovcf3g5h9i9j6ijk4lk6lk3l7
        m5non2ono4p2q2st2udcedefe2fg3fg3f4g2f3gh2ghghfghg3hg11hg7hghgh2g5h6ih3ih5ih4ih2ih2i3h2ih8ih5i3hi2h3iji9ji3j2i4j2
        i2j2i2ji5jijijiji3jiji3j5i7kj6kj2k2j5kj7kj7k2jk3j2kjk3j3k2l2k2lk2lk7lk2lk4lk2lklk2l2k3lk9l4klk3l3k4l3ml3ml9m2l3m
        lml4mlml7mlm3l3ml5kl2nm3nm5lnm4nmlnm3nmn2m2lmnm3nlm3nmn2mn2onon2on3mn3omo2lmnono2non5ono2n2ono2n2o4nonopopo2nop
        o4p2opo2npo2po4po3po8popqp7op4oqp3qpqoqp3opqp3r2qrpq2pqprq3rq6r3qrsrqsr3s2t3sutuvw2vw2y2Bde3f5g3h4ijk4l3mlm4n6o3
        p2qrqvd3eg3h4i3j4kl2dc2de8f22g4fg13hg38h18gh22ih2gh9ih2gh10i8j2i11ji8ji7ji8j3i12j2ij7kj4ij2i2j23ij7ij9k39lk7lk14
        lk12l2k12lkl5ml9kl20jl2ml3ml5ml3k2l15m11lml2m7lm8lm5nmlm2lm3nm6nmlmnm12n6lmn5mnmn5ln6o2n5o2n7mn5onon2ono2nopo12
        n2o14no8nono4mo5p2np7np3qp4opo2p2o2pqp2op3q6rq4rq2pq5pqr10qsqrqr3s12t7su3v3uvwvwv2w4x2ydfilpd2f2g5h2i7j7k9jk5lk
        l4kl8mlm4n3pono5p4q4st2dghj2lk3l2mpruxdgj2k2l2mn2oqdeh4i2k2l2mlnopq2rydh3i4j6k3jk5l2m2lmn2p2qrs2rsd2iklde2f8g9
        h12gh20ihi36j23k8j2k8l15ml11m10l2mlm8nmn13o5n2ono6pop2op5o2n2p8qoq4pq3rq2r2srsrs2t6uw3xwydef2g2hijkj2k2l5mn2pudf
        h4i4j4kjk4l5mnp3qtd2e7f19g38h23gh44i15ji11hi18hi4ji18ji4hi24j61ij2ij11ij12k24jk2jk20jkjk2jk19jk14l35jl2ml17kl28k
        l2kl19mlm22lmlm12klm3lm11lm6lmlm4lm23n7ln3m2n25mnmn8mn7mn5mnmnmn17o2no3nmo6no18n2on2o3no21no2n2o2po9p8np9op18op2
        qp6o2p2op24q5pq3pq6pq7pq2pqoqpq2pq3pq2p2q2rqr7qr17qr4s3rs3rsrs2rsr2qs5rsqs4t3strt4st2stvt2u3tutu2tu3v4uvu2vw4x2w
        yxy4zyB2df2hgh3i3kj6k2jk4l7m4lm4n5o7p2qp3q3rqsudefgh4ihj2l2nm3no2prdefgh5i6j3ik8l8mn2mn2o5p5q3rs2udhi2jk2jkl3m4
        n2o2p2rwd2efg2hindfi3jqdg2h2i2j9k4l8m6lno2nop5q4svzde2fhdef3g2h3i5j7k2l5m2ndce6f2e4ge3fe3f12gf7gf6g7hg5fg4fg8hg9
        hg8hg3ig5hg13h4ih25ih6gh9igh8gh11jhghi3h8i14ji8ji5ji18jgi16ji3hji15j56i2j26k41jk33lk6ljlk25l2kl5kl5kl7kl6k2l30k
        l22ml7kl24m13lm3lmlm11lm5lm11lm2lm9lm2nm2lm3om8lm13nmn8mn9on15onomn12mn2mn2onmn4mn9mn5onononmn11o3no7po3po3no6n
        o9n2o11qo2po5no11mo4no3p11qpop7op7op2op5npopop3qo2pop3q2p2q3pq12p2q3pq5sq3rpqrqr3qrqr2pr2qr6qr6s9qs2qrs3rs3ts5t3
        st15u3tu5tuzu2v2wvuv3w4x4wy2zAzA2EFd2ef6g13h30i13hi23j10hj32k6j2k4jk22jk6l18kl21m15l2m3nm4lnm5lm12lm2lm7nmn18m
        n13o7no2no6no9p6oqpopnp31q3pq2pq2pq10pq2r10sr2s2rs3trs2t2st3strtu3vuvuv2wx2y2BDGd2h2i3jlnoqdfhjldikndhijmnoqdhi2
        l3m5n2o3sdld2f3g5h8i9j5k5lkl10mlm4n6o4p4qrs5t2uyAdce3f5gf2g7hg8hih20i20j12ij4k2lk4l2k3jklk15l5kl2k2l2ml8ml2m4lml
        m2n2m2lm3on2omn3mn2o3n2o6nopopop7q4pqpr2qs3t4v4weijk2e2de2f4g10h22i8jiji4hi16j33k4lkjk3jk12jk9l10ml5jl2ml15kl6
        m26lm2lm4n5mn3on2on2lmn2mnmn4o5po3no4n2o3nopqp2np2oqp3qop4op4qrq5pq4pq3rsr2tr2sr3q2s7r2trt5u2vuvuvwxehj2kmpsvxd
        g3h7ihi3j2k5l5m5n3o3nop4q3rtehik2m2eijk2l3ne2fg2i2le6fg4hgh9i14j13kjk7l6kl4m6n3o2p3q2rs2t2vehjl2n2eg5h10i14j5kj4
        ij15k13l21m18lm8n8m3n2mn5o5no3non3ono2p16op4q2pq6oq4r9qr6s5rt2u5v2uw2x2zBDehi3l2ef2g4hi4kj3ik4l5m3o5p3qoq2r3st2u
        vehj2kl2mn4opqrteg2hi6j9k7l2klm3n4op3q3r2tegh6i24j23k2jij4k18jk2l16m28n2mn6mnmn10mn3o5no6p5op3op4opqpq10poq7r10
        s3r2s5tstu2tuvx3yxzeijl2myegh2i4k2l2mq2rteg3h11i14hi12j9kj6ij20k26l3kl13kl10m8km28n5mnmn11mn9o6n2o4nono2no7no2p
        o3p3op6op10q3pq7pq11rq2r4qr9s3rsrsrsr2s3tst3st2u8v3x2edefg3fg2h9ihi9ji6jikij3kjkj4kj2k9l7m2l6m5lm12n2on7o2qp2op2
        qpq2r3u2vw2di2jkleg5h7i13j20i2j3k14l7kl8m23n14ono11no2p5qnp10q11r4srs5rst3v2x2efg2h4i8j2ij8k7l4kl3m10nmn4o7p9qp
        q4r3tu2veg2h2i8j7k3l6m3kn5pq3rt2vfh2i8j4ij14k20jk19l8kl22m7lm6lm6lmlm11n44o11no7mo8po10p20op9qp2q2pqpq3rq11pq7p
        q7r14qr3s2r6s3rs4qs7t2s2tst7u5tuv7wv3w5vwx2yxy2z2DFfh3i12j15k2jk9l5kl10m8n10mno13p5op6q7pr6s5t3vtzv2yzf2g2h4i10
        j16ij13k2l2k33l43m5l2m2lm12lm7lm5n8mn49o12no23npo12p3o2pop3op6op15qp2qpq10pqpq19r19sr2qr4s4rs3rs6rs2t3st5su5tu6
        v2w4xy4A2Ccef11g19h18i15j9k25l11kl11m12n7o4p5sfhij4kl3n2pq3r3s2tuv2wfedhgh2ihij8kl3m8n3mn2o4p3oq3rqr2s3vx2fhgi3j
        ij3kjij2k4jkl3m8no5p2r3s4tu2fi2j7k12l9m2n8o8p4q2pq2r5qs2t2fdfjhjikijlfi5fhij5k5jlm2n3o2p3q2r2suv2fgh2ij11k11l7m4
        n7ln3o8popq2pq3r3st3sv2fdj2hm3n2fef4hg17h33i13hi4li23kj17lj10ij10lk11j2k7jk15l23nl10m6lm15lm2lm11n4mn2mn8pno4no2
        po2no8qp15opoqpq2oq10p2q2sqr5qrs2trst4uvuy2wfh2lnq2fgj2l3opfjl5npfh2ijikl2mnmp2qtfh3jkln3o2prsflmnfhi4j13k10l4m7
        lm2n4o7popopq4r3s4rts2tuvwxfghqfjklsxfcde8f5gf11if3g5fg10fg18jg20h17ghgh36ih4ih4lh3i4hi2ji5ji23li2gi49j15ij18ij7
        i2j31mj2k5jk12lk21jk8jk57l12kl2kl30kl41kl8ol6m17lm8lm18lm4lm3lkm17lm3pm14nmn2ln7on3mn2mn2on3ln20mn15omnmnmn12o17
        no6npo21pono6p2opop6op10np9npop8op14q3pq9pq9pq12ur2qr9qr10qrsr2qr4sr2s19ts9t9st2s2t3st4ut4vutu2tuv2uv6x2wzwxwx2z
        CAfh2ij4k6lmlm2nmop4q2rzfgh6i17j32ij6kjk10jk24l6ml30m28l3m4n11mn17on3mn12mn5omo7no17no3no12no9np3op4op10op6op12
        q3pqpq4pqpq15p2q10pqrsr7q2r6qr10sr5s6r2s3qrsrsr2s6qst3st2st5u2su4tuv4uvuv2w6vx3wx2yzA3fi2j2kl4txfi2j2k4l3m2o4p4x
        fegh7ijijhi5ji2ji3ji2jijiji2kj2k2j17kjkj3kj7k2j2k2lk14l2k2lklk2ml4ml4ml3mlm2lmlm2l5nm4nm7n3m3nmnmnm3lm3n13on7mno
        n2o2no5pnpno2p2op2o4p4q4p3qp2qoq10pqpqpq2r3qr3sr4s5t2st4u3v3wv2x2wxwyf3ijl2mrs2wygij2k6lkl4m2n5o4p3opq5r4s3rst3
        u2v2xdfgh3i3jkl2mno2gi2k4jl2ml2m9n4o5pq2r2st2suvuvwyg2i7j18k20jk4l10m2l14kl18m42n9m2n10mn14o30mo14p7op5op14op5o
        p5q5p2q3p2q4pq14r4q3r6qr6q2r4srsrqsrsusrs5ts15t5st3st3st8utu2tu5tv3u2v4w2vw7x3wx2y2xzyAzACbd5e12f15g18h23i13j20
        k20l9m5n6o3sgjk3mnoq3r2vwgj2km2o3qrtyABghjk6l3km5n4o2p2q2pq2r2s2gj3k2l6m7n3o2p3oq3rqrsxAgi3j4k10l3ml3kl11m13n10
        o21p8q8r7qs7tstu5v4w2x2df3g2h13i12j11k4l11m2n4op4q2ugk3m3npopqgfi4j3k8l11m9n6o10p3qr2s3tu2wzgij4k6jk5l11ml12kl
        m22lm6n19o30mo2p7op2o2p7op3q2pq10rqr15qr2srs22rtst4rtsu6vuv6w2vw2x3wy3xyz2BAzgjk3lm3n2o7p2r3s4tuxAghi2j8k14l9m
        l16m15n9o23p16q9r5qrs9t5u2tu2v3w2zdefg3h5i11j8k3l8m6n3op2gl2m3n3op6qrstugjmosgcde6f12g22h20i23j29k20lkl16kl9m2l
        m11n2mn9omo9p4opqp2oq3r3suv2gd2eje8f13kfg10fg4h16mh5mh3i2hi15j9hj4oj2kpk2jk2jk11l12m2lm11n2rn10o6p2q5rsrs2t2u2g
        i2j7k12l8m11n14o13p2op8qp5q7r3qr4s5t7u3wx4zxz3ghkl2tgiklrh2i2j14k26l21kl26nm23lm41lm5n26mn34o15no9n2o22no5no4no8
        p27o2p6np26op4op12qpq2pq23pq5pq11pq4pq6pq7r17qr2qr3qr8qr4pr9q2r3qrs5rs2rsrsrsrs17rs18turt7ut6s3t3stst29ututusu7t
        usu2t2u4v7u2v8uvwvw4vwuw9vx5yxy5zy2z4A4B4CBef2g5h11i24j31k41l30m28nmn18o16p11q11r6st2v2hgjklosudhi2j3k5l13m9n10
        o2n2ono4p11qp2q10pq2r9s6t3u3tuvcdef5g8h2i9j4k10l5m4nphbd2e5f18g19h12i4ji15j17kjk20l6kl2m4lm3n4on3onp7qrshpqhj5k2
        l8m2lnm3n3op2qrqrqr6srsux2Bhk3lkl6m11n3o4no4p13qpq8r4srsrs4t4ust2u6v3u2wx4wx2yzA4CMh2l2m2n3op2rhlosihnopuwikl7m6
        lmn13o12p4op2q8r10qr4s2rs6t2u2suv3uvwx2wyCiln2o3pq3r5s3rs3uvwxdgilm2nilopqsim2n2prqs2t3vik3l4m11n7o9p2o7p5op11r2
        q11r11s7rst5u5v3wvw2xy2Azfh2i4j9k4l7m7no6p4r2stuwil2m2n5o2p2q2r3srsrs2t4u6vzAdgi3lm2n2op2iuAcihkj3k2l5mlml2mlm5n
        mom6n7on2onon2po9p3op7qp4q4rq5pq4r4qrqr2qrs2rsrst10v2ututu2wxy2A2Dce2f2g7h6i8j6k4l5m5n2o2yikqimn3p3q3r2srtuwAjl2
        m7n4mn13o7no17p19q16r16s9rs9rs3t2st4st4stu7t2u4tuvutvwv9w4vw2x3z4AzA2BACDcef3g4h12i9j6k7l5m4n3oqst2ikl5m3n2on3o5
        p2oq2r4s4rs2t3uvu2vw2yjknorvwjlm2n8o2po7p7q7r4prs7t6u3v5w3x2yAjnoprtuyxAjACjpqr2stu2vilm5n4op2q6s2tstutw3km4n4o2
        no20p12qp13op4q10pq17r5qr10qr2qr5qr5s3rs30t4st2rt16st10st2u4tu5tu9tu2v4uv8tuvuv6wv2w3xvw10vwx10yxwxy2x3yz2yzyA2B
        DGhjkl5m13n15o13p15q16r7s9t4u4vklm5im4n6o19po4p5op7qp16q4pq24r12pr10sr4sqs42tst8st10st4u15tu3t2u15v4uv8uv3w7uvwx
        vw8vw3x2w2x14yxy2xy2xz2A3B4CD2eg2h3i5j13k9l9m12n8o8p4q4r6v2kopst2ux2pkm3o2p4q3r5s7t4u2vwxyBDGkgno4p3q2r2s2tuCkop
        kn2oqstwlko2p3q2xloqvlkop5oq5r3s2t7u5v2w3yzABlpqsmhqr3s2uw2xyzlmtln3om2r2svu3vyxymhq3r8s2t2uv4w4Bnp2q2rsvw2x2yAJ
        nqrsuwfo2pqrs3t3ut5qtu6v3w5x6yxy2B2Ihjklm4n2o2q2prs2tuv3FGVek2qvBgquvyz2opjqilpuAmderpbcde2fhsqomkumrljqh2g2kqli
        klugilolgilmpxvAtluGnorvwyACqpj2mpohnvmo2qs2lr2mln
        """

    /// U+F900 to U+FAD9.
    static let compatible = """
        jg2mlgep2ihlhsusvqmvoij2lmpmgu2tDlq2shsumkj2ihglpstpfslmuoxm2nkpkosgv2gom2rnoknkqikfojmnk2vio2dnik2eqildhojkmiln
        kg2ihk2ihjkrgolpgcsjrsoCsobp2vfowom2nhoqomjqf2ijlnmhkqsrehnqhiok2m2xnhrtqlbnogjopqnopmgohi2mj2kjsdokjk2oimjklgfo
        hgkhklpmlgrjmgp2sow2hkqek2h2sdihdh2pfiopfigncmnjml3noljfjknmnfpxkpkfklopm2nqvjpingilhlmpno2cjnosk2mkjlm2dlmhi2j3
        mnoinopqnijd2lnlpqnsckrvpkmp.2igfjepick2l3phijqmnjlklmnmrql3jljkhdjilm2slq2fkn2hn2jlhk2o2mjln2hi2p2rko4p3vrpnp2k
        rmstnqto3inklotovr
        """
}

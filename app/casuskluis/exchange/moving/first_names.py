# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""First names that are common in the Netherlands, to notice a name written the other way round.

No register and not complete: a name that is missing makes nothing wrong, it only makes nothing
doubtful. Written as `casuskluis.domain.naming.fold` gives them.
"""

_NAMES = """
    aad aart abdel abdelkader abdellah abderrahim abdul abdullah abel achmed adam adil
    adriaan agnes ahmed ahmet aicha ali alice alina amber amin amina amir anas andre
    andrea andreas andries angela anita anja ankie anna anne anneke annemarie annemiek
    annette annie anouk anton antonio arda arie arjan arjen arno arnold arthur astrid aya
    ayman ayoub ayse aziz azra bart bas bastiaan bennie berat berend bernard bert bianca
    bilal boris bouchra boudewijn brahim bram brenda brigitte bryan can carla carlo carlos
    carolien carolina caroline casper cees cem chaima chantal charlotte chris christiaan
    christina claudia coen cor corina cornelis daan damian dana daniel danielle danny dave
    david deborah demi denise dennis derk dewi diana dick diederik dilan dimitri dirk
    djamila dominique dorien douwe driss dylan ebru eddy edwin eefje elif eline elisa
    elisabeth elise ellen els elsa emine emir emma emre enes eric erik erwin esma esra
    esther eva evelien evert ezra fabian fadoua fahd farid fatih fatiha fatima fatma fedde
    femke ferdinand ferry fleur floor floris frank frans fred frederik freek frits furkan
    gerard gerben gerda gerrit gert gijs giovanni goran greet greetje gwen habiba hakan
    hakim halima hamid hamza han hanna hannah hanneke hans harm harrie harry hasan hassan
    hatice heidi heleen helena hendrik henk henny herman hettie hidde hilde hugo huib
    huseyin ibrahim ida ilias ilona ilse ilyas imane ineke inge ingrid iris irma isa
    isabel ismail ivan ivo jaap jacco jack jacob jacqueline jamal jamila jan janine
    janneke jantje jarno jasmijn jason jasper jayden jeff jelle jennifer jeroen jesse
    jessica jet jette jill jim joan job jochem joey johan johanna johannes john jolanda
    jonas jonathan joost jordy joris jorn jos jose josef josephine joyce juan judith julia
    julian juliette jurgen jurre justin kamal karel karen karim karin kaspar katarzyna
    kees kelly kemal kevin khadija khalid kim klaas koen kubra kyra lara larissa lars
    latifa laura lauren laurens leen lena lennart leo leon leonie leyla lianne lieke lies
    liesbeth lisa lisanne loes lotte luca lucas luna luuk maaike maarten machiel madelon
    malika manon manuel marcel marcin marco margriet maria mariam marian marianne marieke
    marijke marijn mario marion marit marjan marjolein mark marleen marlies martijn martin
    martine mary maryam mats matthijs maud maurice mauro max mehmet melanie melissa melvin
    merel merve meryem mia michael michel michelle mieke miguel mike milan milou mina
    mirjam mirza mohamed mohammed moniek monique mourad murat mustafa myra nadia nadine
    najib naomi nathalie nick nico niek niels nienke niko nina noa noah noor nora noud
    nour nynke olaf olga olivia omar omer onno oscar osman othmane ouassim paola pascal
    patricia patrick paul pauline peter petra pien pier piet pieter pim pjotr quinten
    rachid rafael ralph ramon rania raoul rashid raymond rebecca redouan reinier remco
    rene renee renske ria riad ricardo richard rick rik rinus rita rob robert robin rodney
    roel roger rogier roland roman romy ron ronald rosa roy ruben rudi rutger ruud saar
    sabine sabrina safae said salim salma sam samantha samir samira sander sandra sanne
    sara sarah sasha saskia sebastiaan selim selin selma semih senna serkan shanna sharon
    sibel sievert sigrid silvia simone sjaak sjoerd sjors sofia sofie sophie soufiane stan
    stefan steven stijn suleyman suzan suzanne sven sylvana tamara tarik teun teunis theo
    thijs thomas tibor tijn tijs tim tineke tjeerd tobias tom tomasz toon tygo ugur umut
    ursula valentina vera veronique victor vincent walid wendy wesley wibo wijnand wil
    willem willemijn wilma wim wouter xander yannick yara yasin yasmin yassin yassine
    youri youssef yunus yusuf yvonne zakaria zeynep zineb zoe zuleyha
"""
FIRST_NAMES = frozenset(_NAMES.split())

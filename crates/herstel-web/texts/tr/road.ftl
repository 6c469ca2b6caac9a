own-road-link = Anlaşmalar ve tepkiler

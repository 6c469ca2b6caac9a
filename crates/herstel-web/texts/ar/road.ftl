own-road-link = الاتفاقات والردود
